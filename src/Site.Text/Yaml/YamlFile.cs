using Site.Text.Diagnostics;
using Site.Text.Files;
using YamlDotNet.RepresentationModel;

namespace Site.Text.Yaml;

/// <summary>One YAML file, or the front matter of a page.</summary>
public sealed class YamlFile
{
    private readonly string _file;
    private readonly InputText _source;
    private readonly int _lineOffset;

    private YamlFile(string file, string text, int lineOffset, IDiagnosticSink diagnostics)
    {
        _file = file;
        _source = new InputText(file, text);
        _lineOffset = lineOffset;
        Diagnostics = diagnostics;
    }

    internal IDiagnosticSink Diagnostics { get; }

    /// <summary>Parses a YAML text whose root must be a mapping.</summary>
    /// <param name="file">The path to show in diagnostics.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="lineOffset">How many lines of the file stand before the text: 1 for front matter.</param>
    /// <returns>The root mapping; null where the text is empty or broken, which is then reported.</returns>
    public static YamlMap? Parse(string file, string text, IDiagnosticSink diagnostics, int lineOffset = 0)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var yaml = new YamlFile(file, text, lineOffset, diagnostics);
        if (YamlDoor.Load(yaml._source, out var problem) is not { } documents)
        {
            diagnostics.Report(yaml.Shifted(problem!));
            return null;
        }

        if (documents.Skip(1).FirstOrDefault(d => !IsEmpty(d.RootNode)) is { } second)
        {
            yaml.Report(
                Rules.Pages.YamlShape,
                second.RootNode,
                "A second YAML document begins here, behind a line '---'; only the first is read.",
                "Remove the line '---' between the two, or put the second into a file of its own.");
        }

        if (documents is not [var first, ..] || IsEmpty(first.RootNode))
        {
            return null;
        }

        if (first.RootNode is YamlMappingNode mapping)
        {
            return new YamlMap(yaml, mapping);
        }

        yaml.Report(Rules.Pages.YamlShape, first.RootNode, "The file must be a mapping.", "Write 'name: value' lines.");
        return null;
    }

    internal FileLocation LocationOf(YamlNode node) => new(_file, (int)node.Start.Line + _lineOffset, (int)node.Start.Column);

    internal YamlScalar ToScalar(YamlScalarNode node, string text)
    {
        var location = LocationOf(node);
        var positions = new Lazy<int[]?>(() =>
            ScalarPositions.Map(_source.Text, (int)node.Start.Index, (int)node.End.Index, node.Style, text));
        return new YamlScalar(text, location, offset =>
        {
            if (positions.Value is not { } map)
            {
                return location;
            }

            var place = _source.LocationOf(map[offset]);
            return place with { Line = place.Line + _lineOffset };
        });
    }

    internal void Report(DiagnosticRule rule, YamlNode node, string message, string suggestion) =>
        Diagnostics.Report(rule.At(LocationOf(node), message, suggestion));

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Value: "" or null };

    private Diagnostic Shifted(Diagnostic problem) => problem.Location is { } place
        ? problem with { Location = place with { Line = place.Line + _lineOffset } }
        : problem;
}
