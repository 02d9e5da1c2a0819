namespace Site.Evidence.Texts;

/// <summary>What the bytes of a source are, and so how their text is got at.</summary>
internal enum SourceForm
{
    /// <summary>Text with lines of its own: a file of a repository, data, prose without markup.</summary>
    Text,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Pictures, archives, programs: words in them are found by accident only.</summary>
    Binary,
}
