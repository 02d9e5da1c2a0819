namespace Site.Verification.Tests.Forgeries;

/// <summary>Forged figures beside the results of calculators and comparisons (W32).</summary>
internal static class FigureForgeries
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        Figure("the likely range of a result in a calculator",
            "<small>likely €0.28 to €0.54</small>", "<small>likely €0.36 to €0.38</small>"),
        Figure("a likely range that is left out", "<small>likely €0.28 to €0.54</small>", "<small></small>"),
        Figure("what the field of an input holds", "id=\"calc-light-hours\" value=\"5\"", "id=\"calc-light-hours\" value=\"6\""),
        Figure("the end of a slider", "<i>0</i> <i>24</i>", "<i>0</i> <i>12</i>"),
        Figure("what an option sets", "value=\"flat\" data-sets=\"[1,0]\"", "value=\"flat\" data-sets=\"[0.8,0]\""),
        Figure("an option that sets nothing", "value=\"flat\" data-sets=\"[1,0]\"", "value=\"flat\" data-sets=\"free\""),
        Figure("the option that is called the best", "The best: Flat rate", "The best: Cheap evenings"),
        Figure("the option that is selected", "value=\"best\" selected>", "value=\"best\">", "<option value=\"evening\"",
            "<option selected value=\"evening\""),
        Figure("a cell of a chart's table", "<td class=\"right\">€0.76</td>", "<td class=\"right\">€0.67</td>"),
        Figure("the head of a row of a chart's table", "<th scope=\"row\">12.5 hours", "<th scope=\"row\">21.5 hours"),
        Figure("a row of a chart's table that is of another point", "data-point=\"20\"", "data-point=\"25\""),
        Figure("a number in the caption of a chart",
            "<span>At 5 hours a day: Cost a month €0.37.", "<span>At 5 hours a day: Cost a month €0.17."),
        Figure("what an input does at its low end", "<td class=\"right\">€0.22</td>", "<td class=\"right\">€0.32</td>"),
        Figure("the range of an input that decides", "<small>3 to 8 hours a day</small>", "<small>4 to 8 hours a day</small>"),
        Figure("an input that decides, left out", "<tr data-swing=\"price\">", "<tr>"),
        Figure("what an input among the assumptions is",
            "<td class=\"right\">5 hours a day</td>", "<td class=\"right\">4 hours a day</td>"),
        Figure("the range of an assumption", "<td>€0.20 to €0.45</td>", "<td></td>"),
        Figure("a cell of a comparison's table", "<td class=\"right\">€0.37</td>", "<td class=\"right\">€0.73</td>"),
        Figure("a range in a comparison's table", "<td>likely €0.60 to €0.77</td>", "<td>likely €0.66 to €0.68</td>"),
        Figure("the value that a comparison is for",
            "<output for=\"compare-light-x\" aria-live=\"off\">10 hours", "<output for=\"compare-light-x\" aria-live=\"off\">11 hours"),
        Figure("how long a bar is", "<rect class=\"track\" width=\"100%\" height=\"24\"/><rect class=\"fill\" width=\"",
            "<rect class=\"track\" width=\"100%\" height=\"24\"/><rect class=\"fill\" width=\"1"),
        Figure("which bar is the least", "<rect class=\"c1\"", "<rect class=\"c0\""),
        Figure("which bar is said to be the least", "then current</div>", "then all</div>"),
        Figure("up to where a bar is said to be the least", "all up to about 8.3 hours", "all up to about 18 hours"),
        Figure("what a result is called", "<dt>Of it the current</dt>", "<dt>Cost a month</dt>"),
        Figure("what a bar is called", "<dt>Only the current</dt>", "<dt>All of it</dt>"),
        Figure("what an option is called", "data-sets=\"[0.5,0.3]\">Cheap evenings", "data-sets=\"[0.5,0.3]\">Flat rate"),
        Figure("the head of a chart's table", "<th scope=\"col\" class=\"right\">Cost a month</th>",
            "<th scope=\"col\" class=\"right\">Fee</th>"),
        Figure("what an input that decides is called", "<th scope=\"row\">Price of electricity <small>",
            "<th scope=\"row\">Hours a day <small>"),
        Figure("what an assumption is called", "<th scope=\"row\">What is a lot</th>", "<th scope=\"row\">Fee</th>"),
        Figure("the heads of a comparison's table", "<th scope=\"col\" class=\"right\">All of it</th>",
            "<th scope=\"col\" class=\"right\">Only the current</th>"),
        Figure("what is said to decide", "Most of all: Hours a day.", "Most of all: Price of electricity."),
        Figure("the scenario of a calculator", "<option value=\"night\">", "<option value=\"night\" selected>"),
        Figure("the scenario of a comparison", " checked> <span>", "> <span>"),
        Frame("a value in the file of a comparison", "[\"€0.67\",", "[\"€0.76\","),
        Frame("a range in the file of a comparison", "\"likely €0.60 to €0.77\"", "\"likely €0.66 to €0.68\""),
        Frame("a verdict in the file of a comparison", "\"The light costs €0.67 a month.\"", "\"The light costs nothing.\""),
        Frame("a case in the file of a comparison", "\"night\":[", "\"day\":["),
        new("what is said to change the answer, in every form of a model", "CITE626", Where.Model, (site, _, _) =>
            site.Model["vectors"]!.AsArray().First(v => v!["flip"] is not null)!["flip"] = "Nothing would change that.")
            { BrokenRule = "W14" },
    ];

    /// <summary>A forgery of the file of a comparison: a text in the place of another, which it must have.</summary>
    public static Forgery Frame(string name, string text, string instead) => new(name, "CITE664", Where.Comparison, (site, _, _) =>
    {
        Assert.Contains(text, site.Files[site.ComparisonPath], StringComparison.Ordinal);
        site.Files[site.ComparisonPath] = site.Files[site.ComparisonPath].Replace(text, instead, StringComparison.Ordinal);
    })
    { BrokenRule = "W32" };

    /// <summary>A forgery of a page: a text in the place of another, which it must have.</summary>
    public static Forgery Figure(string name, string text, string instead) => new(name, "CITE664", Where.Html, (_, page, _) =>
        page.InHtml(text, instead))
    { BrokenRule = "W32" };

    /// <summary>The same with two texts.</summary>
    public static Forgery Figure(string name, string text, string instead, string second, string insteadOfIt) =>
        new(name, "CITE664", Where.Html, (_, page, _) =>
        {
            page.InHtml(text, instead);
            page.InHtml(second, insteadOfIt);
        })
        { BrokenRule = "W32" };
}
