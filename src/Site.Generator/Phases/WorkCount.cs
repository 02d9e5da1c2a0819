namespace Site.Generator.Phases;

/// <summary>Counts the work that a build did; from any number of threads.</summary>
internal sealed class WorkCount
{
    private int _parsed;
    private int _rendered;

    /// <summary>How many pages were parsed; the others were known from the last build.</summary>
    public int Parsed => _parsed;

    /// <summary>How many pages were rendered; the others are as the last build published them.</summary>
    public int Rendered => _rendered;

    /// <summary>Counts a page that is parsed.</summary>
    public void CountParsed() => Interlocked.Increment(ref _parsed);

    /// <summary>Counts a page that is rendered.</summary>
    public void CountRendered() => Interlocked.Increment(ref _rendered);
}
