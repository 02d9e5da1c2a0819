namespace Site.Generator.Search;

/// <summary>A word of an entry, in four bytes: a large site has millions of them.</summary>
internal readonly record struct SearchTerm
{
    // The number of the word, then whether it stands in the title, then the weight.
    private const int WeightBits = 8;
    private const uint TitleBit = 1 << WeightBits;

    private readonly uint _bits;

    /// <summary>Puts a word together.</summary>
    /// <param name="word">The number of the word in the build's <see cref="SearchVocabulary"/>, below eight million.</param>
    /// <param name="weight">How much it says about the entry, from 1 to 255.</param>
    /// <param name="inTitle">Whether it stands in the entry's title.</param>
    public SearchTerm(int word, byte weight, bool inTitle) =>
        _bits = checked((uint)word * (TitleBit << 1)) | (inTitle ? TitleBit : 0) | weight;

    /// <summary>The number of the word.</summary>
    public int Word => (int)(_bits >> (WeightBits + 1));

    /// <summary>How much it says about the entry.</summary>
    public byte Weight => (byte)_bits;

    /// <summary>Whether it stands in the entry's title.</summary>
    public bool InTitle => (_bits & TitleBit) != 0;
}
