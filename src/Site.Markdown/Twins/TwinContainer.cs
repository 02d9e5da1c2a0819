namespace Site.Markdown.Twins;

/// <summary>A quotation, an item of a list or a footnote, whose lines begin with signs of its own.</summary>
/// <param name="first">What its first line begins with.</param>
/// <param name="following">What the others begin with.</param>
/// <param name="mayFollowText">Whether its first line may stand right below text, and still begins what it begins.</param>
internal sealed class TwinContainer(string first, string following, bool mayFollowText = true)
{
    private bool _isBegun;

    /// <summary>Whether a line of it was written.</summary>
    public bool IsBegun => _isBegun;

    /// <summary>Whether its first line may stand right below text.</summary>
    public bool MayFollowText => mayFollowText;

    /// <summary>What the other lines than the first begin with.</summary>
    public string Following => following;

    /// <summary>What the next line begins with.</summary>
    public string Begin()
    {
        var prefix = _isBegun ? following : first;
        _isBegun = true;
        return prefix;
    }
}
