using System.Text;
using System.Text.RegularExpressions;

namespace Site.CostModel.JavaScript;

/// <summary>
/// Joins the files of a script, each an ES module, into one. Files stand in order, each after those it imports from; names are the whole
/// bundle's, so no two files may declare the same. Imports of other files go, and of <see cref="SharedConstants"/> those are printed that
/// are imported. Modules outside the bundle are loaded with <c>import(…)</c>, which is left alone.
/// </summary>
public static partial class ScriptBundle
{
    /// <summary>Joins files.</summary>
    /// <param name="files">The text of each file, in order.</param>
    /// <param name="exports">The names the bundle exports; none for a script that is loaded for what it does.</param>
    public static string Join(IEnumerable<string> files, params IReadOnlyCollection<string> exports)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(exports);
        var constants = new HashSet<string>(StringComparer.Ordinal);
        var body = new StringBuilder();
        foreach (var file in files)
        {
            var rest = Import().Replace(file, match =>
            {
                if (match.Groups["from"].Value.EndsWith(SharedConstants.FileName, StringComparison.Ordinal))
                {
                    constants.UnionWith(match.Groups["names"].Value.Split(
                        ',',
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                }

                return "";
            });
            body.Append(Export().Replace(rest, "")).Append('\n');
        }

        if (exports.Count > 0)
        {
            body.Append("export { ").AppendJoin(", ", exports).Append(" };\n");
        }

        return Export().Replace(SharedConstants.Module(constants.Contains), "") + body;
    }

    [GeneratedRegex("^import \\{(?<names>[^}]*)\\} from \"(?<from>[^\"]*)\";\n", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("^export (?=const )", RegexOptions.Multiline)]
    private static partial Regex Export();
}
