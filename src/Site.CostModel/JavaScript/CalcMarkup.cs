using System.Net;
using System.Text;
using Site.CostModel.Evaluation;

namespace Site.CostModel.JavaScript;

/// <summary>
/// What a computed number in the prose tells the script of a calculator on the same page, so that the number can follow what a reader
/// enters there:
/// <code>
/// &lt;data value="1234.5" data-calc="breakeven.saving" data-set="scenario=small;volume=10"
/// data-format='[1,1,0,false,"$",""]'&gt;$1,235&lt;/data&gt;
/// </code>
/// <list type="bullet">
/// <item><c>data-calc</c>: model and result. The element's text is the published display and nothing else; it has no children but
/// text.</item>
/// <item><c>data-set</c>: what the reference itself sets, which a reader's own numbers leave alone: the scenario, options of choices, and
/// inputs as exact numbers in their own units (<c>Infinity</c> for no limit). Left out where it sets nothing.</item>
/// <item><c>data-end</c>: <c>low</c>, <c>middle</c>, <c>high</c> or <c>mean</c>, where that is shown of its draws and not the value.</item>
/// <item><c>data-format</c>: the format, as the runtime's <c>Show</c> takes it. Left out where it is the result's own.</item>
/// </list>
/// What a reader changes is laid over the published inputs; then comes what the reference sets, a choice with all the inputs it sets. Where
/// the display differs from the published one, the script shows it, marks the element <c>data-yours</c>, with a title that has the
/// published display, and adds a hidden note for screen readers; going back restores the published text exactly.
/// </summary>
public static class CalcMarkup
{
    /// <summary>The attributes of the <c>data</c> element, each with its leading space, encoded for HTML.</summary>
    /// <param name="reference">The reference, as it was resolved.</param>
    /// <param name="result">What it resolved to.</param>
    public static string Attributes(CalcReference reference, CalcResult result)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(result);
        var attributes = new StringBuilder();
        Append(attributes, "value", ModelEvaluation.Exact(result.Value));
        Append(attributes, "data-calc", $"{result.Evaluation.Model.Name}.{result.Result.Name}");
        if (!reference.Settings.IsEmpty)
        {
            Append(attributes, "data-set", Settings(reference, result));
        }

        if (result.EndWord is { } end)
        {
            Append(attributes, "data-end", end);
        }

        if (result.Format != result.Result.Format)
        {
            Append(attributes, "data-format", ModelScript.Format(result.Format).Replace(", ", ",", StringComparison.Ordinal));
        }

        return attributes.ToString();
    }

    private static string Settings(CalcReference reference, CalcResult result)
    {
        var (model, evaluation) = (result.Evaluation.Model, result.Evaluation);
        return string.Join(';', reference.Settings.Select(s => $"{s.Name.Text}={Value(s.Name.Text, s.Value.Text)}"));

        // An option may be written by its label, and is published by its name.
        string Value(string name, string text) =>
            model.FindInput(name) is not null ? ModelEvaluation.Exact(evaluation.ValueOf(name))
            : result.Settings.FirstOrDefault(s => s.Key == Names.ToIdentifier(name)).Value ?? text;
    }

    private static void Append(StringBuilder attributes, string name, string value) =>
        attributes.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
}
