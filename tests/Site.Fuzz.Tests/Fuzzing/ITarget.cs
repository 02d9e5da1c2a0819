namespace Site.Fuzz.Tests.Fuzzing;

/// <summary>Something that takes bytes of anybody's, and what must hold whatever they are.</summary>
internal interface ITarget : IDisposable
{
    /// <summary>What it is called; its corpus is the folder of that name.</summary>
    string Name { get; }

    /// <summary>Words of its language, which no chance would write.</summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>Inputs to begin with, beside those of the corpus.</summary>
    IEnumerable<byte[]> Seeds { get; }

    /// <summary>Takes an input. It throws where what must hold does not.</summary>
    void Take(byte[] input);
}
