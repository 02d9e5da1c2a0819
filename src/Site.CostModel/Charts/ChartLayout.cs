namespace Site.CostModel.Charts;

/// <summary>
/// The measures of a drawing, in units of its view box. The calculators' script takes them from here
/// (<see cref="JavaScript.SharedConstants"/>): no number of a drawing is written twice.
/// </summary>
internal static class ChartLayout
{
    public const double Width = 640;
    public const double Height = 400;
    public const double PlotTop = 62;
    public const double PlotBottom = 334;
    public const double PlotRight = 628;

    /// <summary>How wide a letter is taken to be, for the largest type the drawing is shown with: that of a phone.</summary>
    public const double Glyph = 13;

    /// <summary>What the labels of the upright axis leave free beside them.</summary>
    public const double LabelsGap = 12;

    /// <summary>From a label of the upright axis to the plot.</summary>
    public const double TickGap = 8;

    /// <summary>From a tick down to the base line of its label.</summary>
    public const double TickDrop = 7;

    /// <summary>The base line of the unit above the upright axis.</summary>
    public const double UnitBaseline = 18;

    /// <summary>From the plot down to the base line of the labels along the bottom.</summary>
    public const double AlongDrop = 33;

    /// <summary>From the plot down to the base line of the axis title.</summary>
    public const double AxisDrop = 60;

    /// <summary>From the line at the limit to its name.</summary>
    public const double LimitGap = 8;

    /// <summary>From the top of the plot to the base line of the limit's name.</summary>
    public const double LimitDrop = 20;

    /// <summary>How far the mark of the current value stands out above the plot.</summary>
    public const double HereRise = 6;

    /// <summary>From the top of the plot up to the base line of the current value.</summary>
    public const double HereGap = 18;

    /// <summary>The radius of the ring where another line becomes the lowest.</summary>
    public const double TurnRadius = 9;

    /// <summary>From the middle of that ring up, or to a side, to its number.</summary>
    public const double TurnGap = 16;

    /// <summary>From the middle of that ring down to the base line of its number.</summary>
    public const double TurnDrop = 32;

    /// <summary>The radius of the dots where lines have the current value.</summary>
    public const double DotRadius = 7;
}
