using Site.Citations.Twins;
using Site.Verification.Pages;

namespace Site.Verification.Shown;

/// <summary>
/// What stands right before and after claims. A claim may begin or end with words that are marked on their own, or in the middle of such
/// words; its text is made of them all, its place on the page leaves those out.
/// </summary>
/// <param name="twin">The twin.</param>
/// <param name="text">The page text; null where it cannot be taken.</param>
internal sealed class ClaimNeighbours(TwinDocument twin, PublishedPageText? text)
{
    // A bound for a twin that somebody else wrote: more words than these are not marked one after the other.
    private const int MostNeighbours = 40;

    /// <summary>
    /// The words of a claim together with what is marked right before or after it, one after the other; then with all that is marked on one
    /// side, and some of it on the other.
    /// </summary>
    public IEnumerable<string> Extended(TwinClaim claim)
    {
        if (text is null)
        {
            return [];
        }

        var (start, end) = claim.Appearance.Position;
        var (lefts, rights) = (Reached(start, MarkedBefore), Reached(end, MarkedAfter));
        var whole = from left in lefts from right in rights select (left, right);
        var endingWithin = from left in lefts from right in Between(end, rights.Max()) select (left, right);
        var beginningWithin = from right in rights from left in Between(lefts.Min(), start) select (left, right);
        return whole.Skip(1).Concat(endingWithin).Concat(beginningWithin)
            .Select(reach => text.Slice(reach.left, reach.right))
            .OfType<string>();
    }

    /// <summary>The position, and those that steps lead to from it.</summary>
    private static List<int> Reached(int from, Func<int, IEnumerable<int>> steps)
    {
        var reached = new List<int> { from };
        for (var i = 0; i < reached.Count; i++)
        {
            reached.AddRange(steps(reached[i]).Distinct().Except(reached).Take(MostNeighbours - reached.Count).ToList());
        }

        return reached;
    }

    private IEnumerable<int> MarkedBefore(int at)
    {
        foreach (var gap in Gaps(at - 1, at))
        {
            foreach (var claim in twin.Claims.Where(c => c.Appearance.Position.End == at - gap))
            {
                yield return claim.Appearance.Position.Start;
            }

            foreach (var length in twin.Uncited.Select(u => u.Text.EnumerateRunes().Count()).Distinct())
            {
                if (IsUncited(text!.Slice(at - gap - length, at - gap)))
                {
                    yield return at - gap - length;
                }
            }
        }
    }

    private IEnumerable<int> MarkedAfter(int at)
    {
        foreach (var gap in Gaps(at, at + 1))
        {
            foreach (var claim in twin.Claims.Where(c => c.Appearance.Position.Start == at + gap))
            {
                yield return claim.Appearance.Position.End;
            }

            foreach (var length in twin.Uncited.Select(u => u.Text.EnumerateRunes().Count()).Distinct())
            {
                if (IsUncited(text!.Slice(at + gap, at + gap + length)))
                {
                    yield return at + gap + length;
                }
            }
        }
    }

    /// <summary>The positions between two, without them.</summary>
    private IEnumerable<int> Between(int from, int to) =>
        text!.Slice(from, to) is null ? [] : Enumerable.Range(from + 1, Math.Max(0, to - from - 1));

    private int[] Gaps(int from, int to) => text!.Slice(from, to) is " " or "\n" ? [0, 1] : [0];

    private bool IsUncited(string? words) => words is not null && twin.Uncited.Any(u => u.Text == words);
}
