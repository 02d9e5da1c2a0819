namespace Site.Markdown.Twins;

/// <summary>What a piece of a line of the Markdown twin is.</summary>
internal enum TwinPieceKind
{
    /// <summary>Text, as readers see it.</summary>
    Text,

    /// <summary>The beginning of marked words: the name of the element.</summary>
    Open,

    /// <summary>The end of marked words: the name of the element.</summary>
    Close,

    /// <summary>The beginning of a link: its address.</summary>
    Link,

    /// <summary>The end of a link.</summary>
    LinkEnd,

    /// <summary>An image, as it is written.</summary>
    Image,

    /// <summary>A remark, as it is written.</summary>
    Remark,

    /// <summary>A reference to a footnote, as it is written.</summary>
    Reference,

    /// <summary>The end of a line.</summary>
    Break,
}

/// <summary>A piece of a line of the Markdown twin.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct TwinPiece(TwinPieceKind Kind, string Text);
