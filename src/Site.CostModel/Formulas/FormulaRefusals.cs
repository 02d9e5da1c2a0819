using Acornima.Ast;

namespace Site.CostModel.Formulas;

/// <summary>Words for the parts of JavaScript that formulas do not have.</summary>
internal static class FormulaRefusals
{
    private const string Everything =
        "A formula has names, numbers, + - * / **, comparisons, && || !, ?:, min, max, ceil and floor; nothing else.";

    /// <summary>What a node is called, at the start of a sentence.</summary>
    public static string NameOf(Node node) => node switch
    {
        AssignmentExpression => "An assignment",
        Acornima.Ast.CallExpression or ChainExpression => "A call",
        MemberExpression => "A member of something",
        NewExpression => "'new'",
        FunctionExpression or ArrowFunctionExpression => "A function",
        ClassExpression => "A class",
        TemplateLiteral or TaggedTemplateExpression => "A template",
        StringLiteral => "A text",
        BooleanLiteral => "'true' or 'false'",
        NullLiteral => "'null'",
        RegExpLiteral => "A regular expression",
        BigIntLiteral => "A big integer",
        ArrayExpression => "A list",
        ObjectExpression => "An object",
        SequenceExpression => "A comma",
        SpreadElement => "'...'",
        ThisExpression => "'this'",
        AwaitExpression => "'await'",
        YieldExpression => "'yield'",
        ImportExpression => "An import",
        UpdateExpression => "'++' or '--'",
        LogicalExpression => "'??'",
        NonUpdateUnaryExpression unary => unary.Operator switch
        {
            Acornima.Operator.UnaryPlus => "A leading '+'",
            Acornima.Operator.BitwiseNot => "'~'",
            Acornima.Operator.TypeOf => "'typeof'",
            Acornima.Operator.Void => "'void'",
            _ => "'delete'",
        },
        _ => "This",
    };

    /// <summary>How to write it instead.</summary>
    public static string HintFor(Node node) => node switch
    {
        AssignmentExpression => "Write == to compare; give a value a name under 'formulas'.",
        Acornima.Ast.CallExpression { Callee: MemberExpression { Property: Identifier property } }
            when Spelling.Functions.ContainsKey(property.Name) => $"Write {property.Name}(…) on its own.",
        BooleanLiteral => "Write a comparison.",
        BigIntLiteral => "Leave out the 'n'.",
        SequenceExpression => "Commas separate the values of min and max only; write a point for decimals.",
        _ => Everything,
    };
}
