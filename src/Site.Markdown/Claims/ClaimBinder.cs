using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Citations.Claims;
using Site.Citations.Identifiers;
using Site.Markdown.Markers;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Claims;

/// <summary>Makes claims of what <see cref="BindingFinder"/> found, and wraps their words.</summary>
/// <param name="context">The page's.</param>
internal sealed class ClaimBinder(ParseContext context)
{
    private readonly ClaimIds _ids = new();
    private readonly List<ClaimDraft> _claims = [];
    private readonly List<UncitedDraft> _uncited = [];
    private readonly List<PageComputation> _computations = [];

    /// <summary>The claims, in page order.</summary>
    public IReadOnlyList<ClaimDraft> Claims => _claims;

    /// <summary>What is deliberately left uncited, in page order.</summary>
    public IReadOnlyList<UncitedDraft> Uncited => _uncited;

    /// <summary>The computed claims and what computes them, in page order.</summary>
    public IReadOnlyList<PageComputation> Computations => _computations;

    /// <summary>Binds the markers of one paragraph, heading or cell.</summary>
    public BoundText Bind(LeafBlock block)
    {
        var root = block.Inline!;
        InlineTidying.ReleaseDelimiters(root);
        InlineTidying.TrimBeforeMarkers(root);
        var flat = FlatText.Of(root);
        var finder = new BindingFinder(flat, context);
        var bindings = finder.Find();
        if (bindings.Count > 0)
        {
            Wrap(root, flat, bindings, finder.Brackets);
        }

        if (bindings.Count + flat.Values.Count == 0)
        {
            return new BoundText(flat, finder.Brackets, []);
        }

        AddClaims(flat, bindings, finder.Brackets);
        return new BoundText(
            flat,
            finder.Brackets,
            [.. bindings.Select(b => (b.Start, b.End)), .. flat.Values.Select(v => (v.Start, v.End))]);
    }

    private void Wrap(ContainerInline root, FlatText flat, List<ClaimBinding> bindings, IReadOnlySet<int> brackets)
    {
        var wrapper = new ClaimWrapper(root, flat, bindings.SelectMany(b => (int[])[b.Start, b.End]), brackets);

        // The shorter first: words in brackets inside a cited sentence keep their own claim, and the sentence's goes around them.
        foreach (var binding in bindings.OrderBy(b => b.End - b.Start))
        {
            var marker = binding.Markers[0];
            binding.Text = flat.TextOf(binding.Start, binding.End, brackets);
            binding.Id = _ids.Next(marker.Type, binding.Text);
            if (!wrapper.Wrap(binding.Start, binding.End, binding.Id, marker.Type))
            {
                context.Diagnostics.Report(Rules.Syntax.NothingToBind.At(
                    marker.Location,
                    "The words before the citation all belong to another claim.",
                    "Cite them once, or put other words into the sentence."));
                binding.Id = null;
            }
        }
    }

    /// <summary>Adds the block's claims in the order of their first words; of two that begin together, the longer comes first.</summary>
    private void AddClaims(FlatText flat, List<ClaimBinding> bindings, IReadOnlySet<int> brackets)
    {
        var all = bindings.Where(b => b.Id is not null)
            .Select(b => (b.Start, b.End, Binding: (ClaimBinding?)b, Value: (ClaimValueInline?)null))
            .Concat(flat.Values.Select(v => (v.Start, v.End, Binding: (ClaimBinding?)null, Value: (ClaimValueInline?)v.Value)))
            .OrderBy(c => c.Start).ThenByDescending(c => c.End).ThenBy(c => c.Value is not null)
            .ToList();
        string? shown = null;
        foreach (var (start, _, binding, value) in all)
        {
            if (binding is not null)
            {
                Add(binding, OwnWords(binding), context.Source.LocationOf(flat.SourceOffset(start, context.Source.Text)));
            }
            else
            {
                Add(value!);
            }
        }

        // What a claim is worded to say is held against its words; numbers among these that are marked on their own are not its own.
        string OwnWords(ClaimBinding binding)
        {
            if (binding.Wording is null)
            {
                return binding.Text;
            }

            var others = all
                .Where(c => c.Start < binding.End && binding.Start < c.End && (c.Start > binding.Start || c.End < binding.End))
                .ToList();
            return flat.TextOf(
                binding.Start,
                binding.End,
                brackets,
                others.Where(o => o.Binding?.Markers[0] is not { Type: null } || IsApart(o.Start, o.End) || !IsAmid(o.Start, o.End))
                    .Select(o => (o.Start, o.End)));

            // What stands at an end of a claim's words is left out of them.
            bool IsAmid(int start, int end) => Enumerable.Range(binding.Start, start - binding.Start).Any(IsOwn)
                && Enumerable.Range(end, binding.End - end).Any(IsOwn);

            bool IsOwn(int at) => !brackets.Contains(at) && !char.IsWhiteSpace(flat.Text[at])
                && others.TrueForAll(o => at < o.Start || o.End <= at);
        }

        // A reader sees one number where digits left uncited touch others.
        bool IsApart(int start, int end)
        {
            shown ??= string.Concat(flat.Text.Where((_, i) => !brackets.Contains(i)));
            return ClaimQuantities.IsApart(shown, start - brackets.Count(b => b < start), end - brackets.Count(b => b < end));
        }
    }

    private void Add(ClaimValueInline value)
    {
        if (value.IsInsideLink())
        {
            context.Diagnostics.Report(Rules.Syntax.MarkerInLink.At(
                value.Location,
                "A number with a citation of its own cannot stand inside a link.",
                "Put it before or after the link."));
        }

        value.Id = _ids.Next(value.Type, value.Reference);
        _claims.Add(value.Complete(new ClaimDraft
        {
            Id = value.Id,
            Type = value.Type,
            Text = value.Display,
            Wording = value.Wording,
            Standing = value.Standing,
            Values = value.Value is { } number ? [number] : [],
            Location = value.Location,
        }));
        if (value.Result is { } result)
        {
            _computations.Add(new PageComputation(value.Id, result));
        }
    }

    private void Add(ClaimBinding binding, string words, FileLocation location)
    {
        var marker = binding.Markers[0];
        if (marker.Type is not { } type)
        {
            _uncited.Add(new UncitedDraft(binding.Id!, binding.Text, marker.Reason, location));
            return;
        }

        var values = ClaimQuantities.Of(binding.Wording ?? binding.Text, words);
        if (values.Length > ClaimQuantities.Most)
        {
            context.Diagnostics.Report(Rules.Syntax.TooManyNumbers.At(
                location,
                $"The claim states {values.Length} numbers, and {ClaimQuantities.Most} is what a claim may have.",
                "Split it: cite each sentence or row by itself."));
            values = values[..ClaimQuantities.Most];
        }

        _claims.Add(marker.Complete(new ClaimDraft
        {
            Id = binding.Id!,
            Type = type,
            Text = binding.Text,
            Wording = binding.Wording,
            Values = values,
            Citations = [.. binding.Markers.Select(m => m.Citation).OfType<CitationDraft>()],
            Location = location,
        }));
    }
}
