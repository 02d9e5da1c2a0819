using System.Text.Json;
using Site.Text.Folding;

namespace Site.Verification.Tests.Conformance;

/// <summary>A source whose quotes name a thing, a longer name of one, or another, every one of them read and its quote found.</summary>
internal static class NamedSources
{
    private const string Pinned = "https://github.com/maker/notes/blob/0123456789abcdef0123456789abcdef01234567/NAMES.md";

    /// <summary>What is claimed of things that are called Gadget, Gizmo 3 and Go, and the quote it rests on.</summary>
    private static readonly (string Claim, string Quote)[] Pairs =
    [
        ("The Gadget takes 5 GB", "The Gadget Mini takes 5 GB"),
        ("The Gadget takes 6 GB", "The Gadget API takes 6 GB"),
        ("The Gadget takes 7 GB", "gadget-audio: 7 GB"),
        ("The Gadget takes 8 GB", "the **gadget** (nano) takes 8 GB"),
        ("The Gadget takes 9 GB", "gadget_pro2 = 9 GB"),
        ("The Gadget takes 10 GB", "gadget_size = 10 GB"),
        ("The Gadget takes 11 GB", "a distilled Gadget takes 11 GB"),
        ("The Gadget takes 12 GB", "Gadget+ takes 12 GB"),
        ("The Gadget takes 13 GB", "Gadget 80GB PCIe takes 13 GB"),
        ("The Gadget takes 14 GB", "Gadget 4 takes 14 GB"),
        ("The Gadget takes 15 GB", "the Gadget takes 15 GB, the Gadget Mini 5 GB"),
        ("The Gadget Mini takes 16 GB", "the Gadget takes 16 GB"),
        ("The Gadget Mini takes 17 GB", "Gadget-Mini-17B-128E takes 17 GB"),
        ("The Gadget Mini takes 18 GB", "Gadget-Mini-17B-Turbo takes 18 GB"),
        ("Gizmo 3 takes 19 GB", "Gizmo 3 70b takes 19 GB"),
        ("Gizmo 3 takes 20 GB", "Gizmo-3 v2 at 20240806 takes 20 GB"),
        ("Gizmo 3 takes 21 GB", "Gizmo 3 is what takes 21 GB"),
        ("Gizmo 3 takes 22 GB", "Gizmo 3 The maker says: 22 GB"),
        ("Gizmo 3 takes 25 GB", "Gizmo 3.5 takes 25 GB"),
        ("Gizmo 3 takes 26 GB", "gizmo-3-20241022 takes 26 GB"),
        ("Gizmo 3 takes 27 GB", "Gizmo_3_1 takes 27 GB"),
        ("The Gadget takes 28 GB", "the Gadget (see the notes) takes 28 GB"),
        ("The Gadget takes 29 GB", "the Gadget [Pro] takes 29 GB"),
        ("Go is no longer than Gizmo 3. 5 of them take 30 GB", "Go is longer than Gizmo 3; 5 take 30 GB"),
        ("The Gadget is unlimited", "the Gadget is limited"),
        ("The Gadget was beaten by the Gizmo 3", "the Gadget beaten by none, Gizmo 3"),
        ("The Gizmo 3 was replaced by the Gadget", "the Gizmo 3 replaced the Gadget"),
        ("The Gadget is faster in tests", "the Gadget is slower in tests"),
        ("Go takes 23 GB", "you can go 23 miles"),
        ("Go takes 24 GB", "Go takes 24 GB"),
    ];

    /// <summary>A page that rests a claim on each of them.</summary>
    public static string Page { get; } = string.Join("\n\n", Pairs.Select((p, i) => $"{p.Claim} [cite: @names#q{i}]."));

    /// <summary>The entities, as an author lists them.</summary>
    public const string Entities = "{name: Gadget, type: Product}, {name: Gizmo 3, type: Product}, {name: Go, type: Product}";

    /// <summary>The source as an author describes it.</summary>
    public static string Yaml { get; } = $"""
        names:
          title: Names
          url: https://github.com/maker/notes/blob/main/NAMES.md
          pinned: {Pinned}
          publisher: Maker
          kind: primary
          date: 2026-11-01
          volatility: stable
          quotes:

        """ + string.Concat(Pairs.Select((p, i) => $"    q{i}: {JsonSerializer.Serialize(p.Quote)}\n"));

    /// <summary>What the lock has of it, with a comma behind it.</summary>
    public static string Lock { get; } = $"\"names\": {{\"url\": \"{Pinned}\", \"status\": \"ok\", \"checkedAt\": \"2026-11-20\","
        + " \"by\": \"site 1.0.0\", \"sha256\": \"fda509b70efdaa690b2fc62d34a1fc5cc8259b253c7920c8d76b524ae4295526\", \"quotes\": {"
        + string.Join(", ", Pairs.Select(p => $"\"{FoldedText.KeyOf(p.Quote)}\": {{\"found\": true, \"occurrences\": 1}}")) + "} },\n";
}
