namespace Site.Markdown.Markers;

/// <summary>A part of a marker.</summary>
/// <param name="Text">The text, without white space around it; a line break inside it is a space.</param>
/// <param name="Offset">Where it starts in the marker's text.</param>
internal readonly record struct MarkerPart(string Text, int Offset)
{
    /// <summary>Takes the part apart at a separator.</summary>
    /// <param name="separator">The separator.</param>
    /// <param name="from">How many of the part's first characters are left out.</param>
    public IEnumerable<MarkerPart> Split(char separator, int from = 0)
    {
        foreach (var piece in Text[from..].Split(separator))
        {
            yield return new MarkerPart(piece.Trim(), Offset + from + piece.Length - piece.TrimStart().Length);
            from += piece.Length + 1;
        }
    }
}
