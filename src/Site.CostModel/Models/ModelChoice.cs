using System.Collections.Immutable;
using Site.Citations.Diagnostics;

namespace Site.CostModel.Models;

/// <summary>Several inputs set together from a row of a table of facts: pick a GPU, and its memory, bandwidth and power follow.</summary>
/// <param name="Name">The name, as in <c>--set gpu=h100-sxm</c>.</param>
/// <param name="Label">What is chosen, in words.</param>
/// <param name="Help">What a reader should know before choosing.</param>
/// <param name="Table">The table of facts.</param>
/// <param name="Inputs">The names of the inputs it sets.</param>
/// <param name="Options">The rows that know everything that is needed, in the order of the table.</param>
/// <param name="Default">The name of the option chosen where nothing else is said; null where the inputs have defaults of their own.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ModelChoice(
    string Name,
    string Label,
    string? Help,
    string Table,
    ImmutableArray<string> Inputs,
    ImmutableArray<ChoiceOption> Options,
    string? Default,
    SourceLocation Location)
{
    /// <summary>
    /// The option of a name, or null. What people type is taken too, as long as it means one option only: the heading, with or without
    /// its maker, in any case and punctuation, so that <c>Llama-3.1-8B</c> and <c>H100 SXM</c> are found.
    /// </summary>
    public ChoiceOption? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Options.FirstOrDefault(o => o.Name == name) is { } exact)
        {
            return exact;
        }

        var wanted = Bare(name);
        var meant = wanted.Length == 0 ? [] : Options.Where(o => Bare(o.Name) == wanted || Bare(o.Label) == wanted || Bare(WithoutMaker(o.Label)) == wanted).ToList();
        return meant.Count == 1 ? meant[0] : null;
    }

    private static string WithoutMaker(string label) => label[(label.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string Bare(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}

/// <summary>One of the options of a choice.</summary>
/// <param name="Name">The row's name.</param>
/// <param name="Label">The row's heading.</param>
/// <param name="Values">The value of each of the choice's inputs, in the same order.</param>
public sealed record ChoiceOption(string Name, string Label, ImmutableArray<InputValue> Values);

/// <summary>A named set of inputs.</summary>
/// <param name="Name">The name, as in <c>--scenario</c>.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Description">Whose case it is, and why these values.</param>
/// <param name="Settings">Each input or choice it sets, and the value as written, in the order written.</param>
/// <param name="Inputs">The inputs with these values.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record Scenario(
    string Name,
    string Title,
    string? Description,
    ImmutableArray<KeyValuePair<string, string>> Settings,
    ModelInputs Inputs,
    SourceLocation Location);
