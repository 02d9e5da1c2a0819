using Site.Citations.Vocabulary;
using Site.Text.Yaml;
using static Site.Text.Yaml.YamlShape;

namespace Site.Citations.Sources;

/// <summary>The keys of files in <c>_sources/</c>.</summary>
public static class SourceShapes
{
    /// <summary>A quote with what stands around it.</summary>
    public static YamlShape Quote { get; } = Of(
        "a quote",
        Required("exact", YamlForm.Text, "The words of the source, exactly."),
        Key("context", YamlForm.Texts, "Further texts of the same bytes that say what the words are about: a header, a name."));

    /// <summary>A source.</summary>
    public static YamlShape Source { get; } = Of(
        "a source",
        Required("title", YamlForm.Text, "The title, as the source has it."),
        Required("url", YamlForm.Address, "The address a reader opens."),
        Required("publisher", YamlForm.Text, "Who publishes it. Two sources of one publisher do not confirm each other."),
        Required(
            "kind",
            YamlForm.Words(VocabularyWords.SourceKinds.Keys),
            "primary made, sells, measured or decided the thing; secondary reports it; community is a forum or a bystander."),
        Key("date", YamlForm.Date, "The date the source gives for itself, as exactly as known. Never today's."),
        Key("accessed", YamlForm.Date, "When you read it."),
        Key("pinned", YamlForm.Address, "A form that cannot change: a permalink with a whole commit id, or an archive capture."),
        Key(
            "volatility",
            YamlForm.Words(VocabularyWords.Volatilities.Keys),
            "volatile for prices and benchmarks, slow for documentation (the default), stable for what is past."),
        Key(
            "quotes",
            new YamlForm.MapOf(YamlForm.Any(YamlForm.Text, YamlForm.Of(Quote))),
            "Quotes by name, short and exact: cited as @key#name."),
        Key("type", YamlForm.Text, "The CSL type, webpage by default."),
        Key("note", YamlForm.Text, "What a reader should know, such as an interest in the answer."));

    /// <summary>A file of sources: by the keys that pages cite them by.</summary>
    public static YamlShape File { get; } = Of("a file of sources") with { Others = YamlForm.Of(Source) };
}
