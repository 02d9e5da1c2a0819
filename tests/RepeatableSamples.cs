using CsCheck;

namespace Site;

/// <summary>
/// Random samples that are the same in every run of the suite, so that it passes or fails for what was changed and not by luck. A long run
/// draws new ones each time. Compiled into every test project.
/// </summary>
internal static class RepeatableSamples
{
    /// <summary>The generator itself in a long run; in the suite, one that draws the same values each time.</summary>
    /// <param name="gen">The generator.</param>
    public static Gen<T> Repeatable<T>(this Gen<T> gen) => LongRuns.Asked ? gen : new Fixed<T>(gen);

    private sealed class Fixed<T>(Gen<T> gen) : Gen<T>
    {
        private const uint Stream = 1;
        private long _drawn;

        public override T Generate(PCG pcg, Size? min, out Size size) =>
            gen.Generate(new PCG(Stream, (ulong)Interlocked.Increment(ref _drawn)), min, out size);
    }
}
