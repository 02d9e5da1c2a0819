using System.Collections.Frozen;
using System.Collections.Immutable;
using Site.Citations.JsonSchema.Keywords.Annotations;
using Site.Citations.JsonSchema.Keywords.Applicators;
using Site.Citations.JsonSchema.Keywords.Core;
using Site.Citations.JsonSchema.Keywords.Format;
using Site.Citations.JsonSchema.Keywords.Unevaluated;
using Site.Citations.JsonSchema.Keywords.Validation;

namespace Site.Citations.JsonSchema.Keywords;

/// <summary>How a keyword is compiled, and when it is evaluated.</summary>
/// <param name="Read">Reads its value; null where the keyword has nothing to evaluate.</param>
/// <param name="Order">Its place among the keywords of a schema.</param>
internal sealed record KeywordDefinition(Func<KeywordReader, IKeyword?> Read, int Order);

/// <summary>
/// Every keyword there is. The order is that of evaluation and so of errors: what a value is comes before what is in it, and the
/// unevaluated keywords come last, as they must.
/// </summary>
internal static class KeywordTable
{
    private static readonly ImmutableArray<(string Name, Func<KeywordReader, IKeyword?> Read)> Definitions =
    [
        ("$schema", SchemaKeyword.Read),
        ("$id", IdKeyword.Read),
        ("$anchor", AnchorKeyword.Read),
        ("$comment", AnnotationKeyword.ReadString),
        ("$defs", DefsKeyword.Read),
        ("definitions", DefsKeyword.Read),
        ("$dynamicRef", RefuseUnsupported),
        ("$dynamicAnchor", RefuseUnsupported),
        ("$vocabulary", RefuseUnsupported),
        ("$recursiveRef", RefuseUnsupported),
        ("$recursiveAnchor", RefuseUnsupported),

        ("title", AnnotationKeyword.ReadString),
        ("description", AnnotationKeyword.ReadString),
        ("default", AnnotationKeyword.ReadAny),
        ("deprecated", AnnotationKeyword.ReadBoolean),
        ("readOnly", AnnotationKeyword.ReadBoolean),
        ("writeOnly", AnnotationKeyword.ReadBoolean),
        ("examples", AnnotationKeyword.ReadArray),
        ("contentEncoding", AnnotationKeyword.ReadString),
        ("contentMediaType", AnnotationKeyword.ReadString),
        ("contentSchema", AnnotationKeyword.ReadSchema),

        ("type", r => new TypeKeyword(r)),
        ("enum", r => new EnumKeyword(r)),
        ("const", r => new ConstKeyword(r)),
        ("multipleOf", r => new MultipleOfKeyword(r)),
        ("maximum", r => new LimitKeyword(r, c => c <= 0, "at most")),
        ("exclusiveMaximum", r => new LimitKeyword(r, c => c < 0, "less than")),
        ("minimum", r => new LimitKeyword(r, c => c >= 0, "at least")),
        ("exclusiveMinimum", r => new LimitKeyword(r, c => c > 0, "more than")),
        ("maxLength", r => new SizeKeyword(r, Size.Length, isMaximum: true)),
        ("minLength", r => new SizeKeyword(r, Size.Length, isMaximum: false)),
        ("pattern", r => new PatternKeyword(r)),
        ("format", FormatKeyword.Read),
        ("maxItems", r => new SizeKeyword(r, Size.Items, isMaximum: true)),
        ("minItems", r => new SizeKeyword(r, Size.Items, isMaximum: false)),
        ("uniqueItems", r => new UniqueItemsKeyword(r)),
        ("maxProperties", r => new SizeKeyword(r, Size.Members, isMaximum: true)),
        ("minProperties", r => new SizeKeyword(r, Size.Members, isMaximum: false)),
        ("required", r => new RequiredKeyword(r)),
        ("dependentRequired", r => new DependentRequiredKeyword(r)),

        ("$ref", r => new RefKeyword(r)),
        ("prefixItems", r => new PrefixItemsKeyword(r)),
        ("items", r => new ItemsKeyword(r)),
        ("contains", r => new ContainsKeyword(r)),
        ("minContains", r => new ContainsCountKeyword(r, isMaximum: false)),
        ("maxContains", r => new ContainsCountKeyword(r, isMaximum: true)),
        ("propertyNames", r => new PropertyNamesKeyword(r)),
        ("properties", r => new PropertiesKeyword(r)),
        ("patternProperties", r => new PatternPropertiesKeyword(r)),
        ("additionalProperties", r => new AdditionalPropertiesKeyword(r)),
        ("dependentSchemas", r => new DependentSchemasKeyword(r)),
        ("dependencies", r => new DependenciesKeyword(r)),
        ("allOf", r => new AllOfKeyword(r)),
        ("anyOf", r => new AnyOfKeyword(r)),
        ("oneOf", r => new OneOfKeyword(r)),
        ("not", r => new NotKeyword(r)),
        ("if", r => new IfKeyword(r)),
        ("then", IfKeyword.ReadBranch),
        ("else", IfKeyword.ReadBranch),

        ("unevaluatedItems", r => new UnevaluatedItemsKeyword(r)),
        ("unevaluatedProperties", r => new UnevaluatedPropertiesKeyword(r)),
    ];

    private static readonly FrozenDictionary<string, KeywordDefinition> ByName =
        Definitions.Index().ToFrozenDictionary(d => d.Item.Name, d => new KeywordDefinition(d.Item.Read, d.Index), StringComparer.Ordinal);

    /// <summary>The names of all keywords.</summary>
    public static IEnumerable<string> Names => Definitions.Select(d => d.Name);

    /// <summary>A keyword's definition; null where there is no such keyword.</summary>
    public static KeywordDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    private static IKeyword? RefuseUnsupported(KeywordReader reader) =>
        throw reader.Refuse($"the keyword '{reader.Name}' is not implemented", JsonSchemaProblem.Unsupported);
}
