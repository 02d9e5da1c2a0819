using System.Reflection;
using System.Text.Json;
using Json.Schema;

namespace Site.Citations.Schema;

/// <summary>
/// A JSON Schema (2020-12) that is published beside the files it describes, and checks them by JsonSchema.Net. It may be used from any
/// number of threads.
/// </summary>
public sealed class PublishedSchema
{
    private static readonly EvaluationOptions Verdict = Options(OutputFormat.Flag);
    private static readonly EvaluationOptions Explanation = Options(OutputFormat.Hierarchical);

    private readonly Lazy<byte[]> _bytes;
    private readonly Lazy<JsonSchema> _verdict;
    private readonly Lazy<JsonSchema> _explanation;
    private readonly Lazy<SchemaText> _text;

    private PublishedSchema(string fileName, Func<byte[]> load)
    {
        FileName = fileName;
        _bytes = new(load);
        _text = new(() => new SchemaText(_bytes.Value));
        _verdict = new(() => Build(VerdictDialect.Instance));
        _explanation = new(() => Build(Dialect.Draft202012));
    }

    /// <summary>The name of the published file.</summary>
    public string FileName { get; }

    /// <summary>The bytes of the published file.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.Value;

    /// <summary>Takes a schema that is compiled into an assembly; it is read the first time it is needed.</summary>
    /// <param name="fileName">The name of the resource, and of the published file.</param>
    /// <param name="assembly">The assembly.</param>
    public static PublishedSchema FromResource(string fileName, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(assembly);
        return new PublishedSchema(fileName, () => Load(fileName, assembly));
    }

    /// <summary>
    /// The profile of this schema for those who write such files: an unknown member is a slip, unless its name begins with <c>x-</c>.
    /// </summary>
    /// <param name="fileName">The name the profile is published under.</param>
    public PublishedSchema ForWriters(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return new PublishedSchema(fileName, () => StrictProfile.Of(_bytes.Value));
    }

    /// <summary>Checks a file.</summary>
    /// <param name="instance">The file's root.</param>
    /// <returns>What is wrong, in the order of the file; empty where nothing is.</returns>
    public IReadOnlyList<SchemaViolation> Validate(JsonElement instance) =>
        _verdict.Value.Evaluate(instance, Verdict).IsValid ? [] : Explain(_explanation.Value.Evaluate(instance, Explanation), instance);

    // A registry of its own, so that schemas do not meet in the library's global one.
    private JsonSchema Build(Dialect dialect) =>
        JsonSchema.Build(_text.Value.Root, new BuildOptions { Dialect = dialect, SchemaRegistry = new SchemaRegistry() }, null);

    private List<SchemaViolation> Explain(EvaluationResults results, JsonElement instance)
    {
        var violations = new List<SchemaViolation>();
        Collect(results, violations);
        return violations.Count > 0
            ? violations
            : [new SchemaViolation("", "", $"it does not satisfy {FileName}, being {instance.ValueKind}")];
    }

    // What holds is left with all that stands under it.
    private void Collect(EvaluationResults node, List<SchemaViolation> violations)
    {
        if (node.IsValid || SchemaText.IsCondition(node.EvaluationPath.ToString()))
        {
            return;
        }

        var path = Uri.UnescapeDataString(node.SchemaLocation.Fragment.TrimStart('#'));
        foreach (var (keyword, message) in node.Errors ?? [])
        {
            violations.Add(_text.Value.Explain(node.InstanceLocation.ToString(), path, keyword, message));
        }

        foreach (var part in node.Details ?? [])
        {
            if (!IsRefusedBranch(part, node))
            {
                Collect(part, violations);
            }
        }
    }

    // Of a choice that is satisfied the branches not taken are no faults.
    private static bool IsRefusedBranch(EvaluationResults part, EvaluationResults whole)
    {
        var keyword = part.EvaluationPath.ToString()[whole.EvaluationPath.ToString().Length..].Split('/').ElementAtOrDefault(1);
        return keyword is "oneOf" or "anyOf" && whole.Errors?.ContainsKey(keyword) != true;
    }

    private static EvaluationOptions Options(OutputFormat format) => new() { OutputFormat = format, RequireFormatValidation = true };

    private static byte[] Load(string fileName, Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(fileName)
            ?? throw new ArgumentException($"{assembly.GetName().Name} has no resource '{fileName}'.", nameof(fileName));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
