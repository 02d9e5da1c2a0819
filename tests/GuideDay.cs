namespace Site;

/// <summary>
/// The day on which tests build the guide: that of its last reading. No date in it is later, so a newer one in its sources or its lock
/// moves this, and nothing else.
/// </summary>
internal static class GuideDay
{
    /// <summary>The day as the command line takes it.</summary>
    public const string Text = "2026-11-30";
}
