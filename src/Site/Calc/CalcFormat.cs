namespace Site.Calc;

/// <summary>How answers are written down.</summary>
internal enum CalcFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>Comma-separated values, exact numbers.</summary>
    Csv,

    /// <summary>One JSON document, with units, bands and, for one result, its derivation.</summary>
    Json,
}
