using System.Globalization;
using Acornima.Ast;

namespace Site.Theme.Bundling;

/// <summary>Finds the names a module declares for itself, and everywhere they stand.</summary>
/// <param name="text">The module.</param>
internal sealed class ScriptNames(string text)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$";

    private static readonly HashSet<string> Words = ["as", "do", "if", "in", "is", "of"];

    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, HashSet<string>> _locals = [];
    private readonly List<Use> _uses = [];
    private readonly List<Use> _hidden = [];
    private readonly Dictionary<int, (int End, string Text)> _numbers = [];
    private readonly List<VariableDeclaration> _numbersAlone = [];
    private readonly HashSet<string> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inlined = new(StringComparer.Ordinal);
    private readonly Dictionary<VariableDeclaration, VariableDeclaration> _next = [];
    private Node? _region;

    /// <summary>Where the text must stay as it is: the ends of literals by their starts.</summary>
    public Dictionary<int, int> Literals { get; } = [];

    /// <summary>
    /// What can be left out: brackets around the one parameter of an arrow function, and declarations of numbers that stand wherever their
    /// names did.
    /// </summary>
    public List<(int Start, int End)> Needless { get; } = [];

    /// <summary>Reads a module.</summary>
    public void Read(Node module)
    {
        Visit(module, null);
        foreach (var declaration in _numbersAlone.Where(d => d.Declarations.All(IsInlined)))
        {
            Needless.Add((declaration.Range.Start, declaration.Range.End));
            foreach (var declarator in declaration.Declarations)
            {
                var literal = declarator.Init!.Range;
                _inlined.Add(((Identifier)declarator.Id).Name, Shorten(text[literal.Start..literal.End]));
            }
        }
    }

    /// <summary>Whether nothing is left of a declaration.</summary>
    private bool IsGone(VariableDeclaration declaration) => Needless.Contains((declaration.Range.Start, declaration.Range.End));

    /// <summary>What to write instead of each name, each number and what stands between two declarations, by where it starts.</summary>
    public Dictionary<int, (int End, string Text)> Edits()
    {
        // A name declared within an outermost function is renamed for that function alone. Where the module declares the same name too,
        // both are renamed alike, which is right whichever of them a use means.
        var foreign = _uses.Where(u => !IsShared(u) && !IsLocal(u)).Select(u => u.Name).ToHashSet(StringComparer.Ordinal);
        var pool = Short().Where(s => !foreign.Contains(s) && !_kept.Contains(s) && !Words.Contains(s)).Take(_uses.Count).ToList();
        var edits = new Dictionary<int, (int, string)>(_numbers);
        var most = 0;
        foreach (var region in _uses.Where(IsLocal).GroupBy(u => u.Region!))
        {
            most = Math.Max(most, Rename(region, pool, edits));
        }

        Rename(_uses.Where(u => IsShared(u) && !_inlined.ContainsKey(u.Name)), pool.Skip(most), edits);
        foreach (var use in _uses.Where(u => _inlined.ContainsKey(u.Name)))
        {
            edits[use.Start] = (use.End, use.IsShorthand ? $"{use.Name}:{_inlined[use.Name]}" : _inlined[use.Name]);
        }

        foreach (var first in _next.Keys.Where(d => !IsGone(d) && text[d.Range.End - 1] == ';'))
        {
            var second = _next[first];
            while (IsGone(second) && _next.TryGetValue(second, out var third))
            {
                second = third;
            }

            if (!IsGone(second))
            {
                edits[first.Range.End - 1] = (second.Declarations[0].Range.Start, ",");
            }
        }

        // Members with a # are seen by their class alone.
        Rename(_hidden, Short().Select(s => "#" + s), edits);
        return edits;
    }

    /// <summary>Gives the most used names the shortest replacements.</summary>
    /// <returns>How many names there were.</returns>
    private static int Rename(IEnumerable<Use> uses, IEnumerable<string> pool, Dictionary<int, (int, string)> edits)
    {
        var names = uses.GroupBy(u => u.Name, StringComparer.Ordinal).OrderBy(g => g.Min(u => u.Start)).ToList();
        foreach (var (name, shorter) in names.Zip(pool))
        {
            foreach (var use in name)
            {
                edits.Add(use.Start, (use.End, use.IsShorthand ? $"{use.Name}:{shorter}" : shorter));
            }
        }

        return names.Count;
    }

    /// <summary>A number in fewer letters: <c>.5</c> for 0.5, <c>1e9</c> for a thousand million.</summary>
    private static string Shorten(string number)
    {
        if (number.StartsWith("0.", StringComparison.Ordinal))
        {
            return number[1..];
        }

        var head = number.TrimEnd('0');
        var zeros = number.Length - head.Length;
        return zeros > 2 && head.Length > 0 && head.All(char.IsAsciiDigit)
            ? string.Create(CultureInfo.InvariantCulture, $"{head}e{zeros}")
            : number;
    }

    private static IEnumerable<string> Short() =>
        Letters.Select(l => l.ToString()).Concat(Letters.SelectMany(a => Letters.Select(b => $"{a}{b}")));

    private bool IsShared(Use use) => _shared.Contains(use.Name) && !_kept.Contains(use.Name);

    private bool IsLocal(Use use) =>
        use.Region is not null && !_shared.Contains(use.Name) && !_kept.Contains(use.Name) && _locals[use.Region].Contains(use.Name);

    /// <summary>Whether a number can stand wherever its name does: the name means nothing else, and no member is asked of it.</summary>
    private bool IsInlined(VariableDeclarator declarator) =>
        declarator.Id is Identifier { Name: var name } && !_kept.Contains(name) && !_owners.Contains(name)
            && !_locals.Values.Any(l => l.Contains(name));

    private void Visit(Node node, Node? parent)
    {
        if (_region is null && node is IFunction)
        {
            _region = node;
            _locals.Add(node, new HashSet<string>(StringComparer.Ordinal));
            Visit(node, parent);
            _region = null;
            return;
        }

        if (Note(node, parent))
        {
            return;
        }

        Node? before = null;
        foreach (var child in node.ChildNodes)
        {
            Visit(child, node);
            if (node is Module or FunctionBody or NestedBlockStatement &&
                before is VariableDeclaration first && child is VariableDeclaration second)
            {
                _next.Add(first, second);
            }

            before = child;
        }
    }

    /// <summary>Takes down what a node says of names.</summary>
    /// <returns>Whether that is all there is to it; otherwise its children are visited.</returns>
    private bool Note(Node node, Node? parent)
    {
        switch (node)
        {
            case Identifier name when !IsLabel(name, parent):
                _uses.Add(new Use(name.Range.Start, name.Range.End, name.Name, false, _region));
                if (parent is MemberExpression member && ReferenceEquals(member.Object, name))
                {
                    _owners.Add(name.Name);
                }

                return true;
            case NumericLiteral:
                _numbers[node.Range.Start] = (node.Range.End, Shorten(text[node.Range.Start..node.Range.End]));
                return true;
            case PrivateIdentifier hidden:
                _hidden.Add(new Use(hidden.Range.Start, hidden.Range.End, hidden.Name, false, null));
                return true;
            case (Literal or TemplateElement) and { Range: { Start: var start, End: var end } } when end > start:
                Literals[start] = end;
                return true;
            case Property { Shorthand: true, Key: Identifier key } property:
                _uses.Add(new Use(key.Range.Start, key.Range.End, key.Name, true, _region));
                if (property.Value is AssignmentPattern { Right: var otherwise })
                {
                    Visit(otherwise, property);
                }

                return true;
            case VariableDeclaration { Kind: VariableDeclarationKind.Const } constants
                when parent is Module && constants.Declarations.All(d => d.Init is NumericLiteral):
                _numbersAlone.Add(constants);
                return false;
            case ImportDeclaration or ExportNamedDeclaration:
                Keep(node);
                return false;
            case VariableDeclaration { Kind: VariableDeclarationKind.Const } constant when parent is not ExportNamedDeclaration:
                // Nothing assigns to a constant, so it may as well be a variable, whose keyword is shorter and joins its neighbours.
                _numbers[constant.Range.Start] = (constant.Range.Start + "const".Length, "let");
                return false;
            case VariableDeclarator { Id: var id }:
                Declare(id);
                return false;
            case IFunction function:
                NoteFunction(node, function);
                return false;
            case CatchClause { Param: { } caught }:
                Declare(caught);
                return false;
            default:
                return false;
        }
    }

    private void NoteFunction(Node node, IFunction function)
    {
        if (node is ArrowFunctionExpression { Params: [Identifier only] }
            && text[only.Range.End] == ')' && text[only.Range.Start - 1] == '(')
        {
            Needless.Add((only.Range.Start - 1, only.Range.Start));
            Needless.Add((only.Range.End, only.Range.End + 1));
        }

        foreach (var parameter in function.Params)
        {
            Declare(parameter);
        }
    }

    /// <summary>Whether a name is that of a member, which others know too.</summary>
    private static bool IsLabel(Identifier name, Node? parent) => parent switch
    {
        MemberExpression { Computed: false } member => ReferenceEquals(member.Property, name),
        Property { Computed: false } property => ReferenceEquals(property.Key, name),
        ClassProperty { Computed: false } member => ReferenceEquals(member.Key, name),
        _ => false,
    };

    /// <summary>Names other modules know stay.</summary>
    private void Keep(Node node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case ImportSpecifier or ExportSpecifier:
                    _kept.UnionWith(child.ChildNodes.OfType<Identifier>().Select(i => i.Name));
                    break;
                case VariableDeclaration declaration:
                    _kept.UnionWith(declaration.Declarations.Select(d => d.Id).OfType<Identifier>().Select(i => i.Name));
                    break;
                default:
                    break;
            }
        }
    }

    private void Declare(Node? pattern)
    {
        switch (pattern)
        {
            case Identifier name:
                (_region is null ? _shared : _locals[_region]).Add(name.Name);
                break;
            case AssignmentPattern { Left: var left }:
                Declare(left);
                break;
            case RestElement { Argument: var rest }:
                Declare(rest);
                break;
            case ArrayPattern { Elements: var elements }:
                foreach (var element in elements)
                {
                    Declare(element);
                }

                break;
            case ObjectPattern { Properties: var properties }:
                foreach (var property in properties)
                {
                    Declare(property is Property { Value: var value } ? value : property);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>A place where a name stands.</summary>
    /// <param name="Start">Where it starts.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Name">The name.</param>
    /// <param name="IsShorthand">Whether it also names a property.</param>
    /// <param name="Region">The outermost function around it; null for none.</param>
    private sealed record Use(int Start, int End, string Name, bool IsShorthand, Node? Region);
}
