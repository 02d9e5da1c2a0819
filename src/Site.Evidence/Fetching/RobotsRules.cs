using System.Collections.Immutable;

namespace Site.Evidence.Fetching;

/// <summary>What a host's <c>robots.txt</c> asks of this program (RFC 9309).</summary>
internal sealed class RobotsRules
{
    /// <summary>The name this program goes by, to servers and in <c>robots.txt</c>.</summary>
    public const string Agent = "site-sources-check";

    private readonly ImmutableArray<(string Pattern, bool Allows)> _rules;

    private RobotsRules(ImmutableArray<(string Pattern, bool Allows)> rules) => _rules = rules;

    /// <summary>The rules of a host that has none.</summary>
    public static RobotsRules None { get; } = new([]);

    /// <summary>Reads a file. The rules for this program count; where there are none, those for every program.</summary>
    public static RobotsRules Parse(string text)
    {
        var own = ImmutableArray.CreateBuilder<(string, bool)>();
        var all = ImmutableArray.CreateBuilder<(string, bool)>();
        var (isOwn, isAll, inNames, hasOwn) = (false, false, false, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var content = line.IndexOf('#') is var comment and >= 0 ? line[..comment] : line;
            if (content.IndexOf(':') is not (> 0 and var colon))
            {
                continue;
            }

            var name = content[..colon].Trim();
            var value = content[(colon + 1)..].Trim().ToString();
            if (name.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (isOwn, isAll) = inNames ? (isOwn, isAll) : (false, false);
                isOwn |= value.Split('/', ' ')[0].Equals(Agent, StringComparison.OrdinalIgnoreCase);
                isAll |= value == "*";
                hasOwn |= isOwn;
                inNames = true;
                continue;
            }

            var allows = name.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!allows && !name.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // A rule ends the list of names it is for. An empty one forbids nothing.
            inNames = false;
            if (value.Length > 0)
            {
                Add(isOwn, own, value, allows);
                Add(isAll, all, value, allows);
            }
        }

        return new RobotsRules(hasOwn ? own.ToImmutable() : all.ToImmutable());
    }

    /// <summary>
    /// Whether an address of the host may be asked for: the longest rule that fits it decides, and of two alike the one that allows.
    /// </summary>
    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        return path == "/robots.txt"
            || _rules.Where(r => Fits(r.Pattern, path)).OrderByDescending(r => r.Pattern.Length).ThenByDescending(r => r.Allows)
                .Select(r => r.Allows).FirstOrDefault(true);
    }

    private static void Add(bool isFor, ImmutableArray<(string, bool)>.Builder rules, string value, bool allows)
    {
        if (isFor)
        {
            rules.Add((value, allows));
        }
    }

    /// <summary>Whether a path begins as a pattern says: <c>*</c> stands for anything, and <c>$</c> at the end for the end.</summary>
    private static bool Fits(string pattern, string path)
    {
        var ends = pattern.EndsWith('$');
        var pieces = (ends ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = pieces[0].Length;
        foreach (var piece in pieces.AsSpan(1))
        {
            at = path.IndexOf(piece, at, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += piece.Length;
        }

        return !ends || at == path.Length || (pieces.Length > 1 && path.EndsWith(pieces[^1], StringComparison.Ordinal));
    }
}
