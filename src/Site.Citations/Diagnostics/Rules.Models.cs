using System.Collections.Immutable;

namespace Site.Citations.Diagnostics;

public static partial class Rules
{
    /// <summary>4xx: facts, models and units.</summary>
    public static class Models
    {
        /// <summary>A unit is not written as units are.</summary>
        public static readonly DiagnosticRule UnitSyntax = new("CITE401", Severity.Error, "Unit not understood");

        /// <summary>A word in a unit is not a unit.</summary>
        public static readonly DiagnosticRule UnknownUnit = new("CITE402", Severity.Error, "Unknown unit");

        /// <summary>A value is not a number with a unit.</summary>
        public static readonly DiagnosticRule QuantitySyntax = new("CITE403", Severity.Error, "Quantity not understood");

        /// <summary>A value is given in a unit that cannot be converted to the one it is wanted in.</summary>
        public static readonly DiagnosticRule ValueUnit = new("CITE404", Severity.Error, "Value in the wrong kind of unit");

        /// <summary>A fact has no source.</summary>
        public static readonly DiagnosticRule FactSource = new("CITE410", Severity.Error, "Fact without a source");

        /// <summary>A name is referred to as a fact and is not one.</summary>
        public static readonly DiagnosticRule UnknownFact = new("CITE411", Severity.Error, "Unknown fact");

        /// <summary>Two facts, tables, rows or columns have one name.</summary>
        public static readonly DiagnosticRule DuplicateFact = new("CITE412", Severity.Error, "Fact named twice");

        /// <summary>The low, likely and high values are not in that order.</summary>
        public static readonly DiagnosticRule RangeOrder = new("CITE413", Severity.Error, "Low, likely and high out of order");

        /// <summary>A date, a volatility or a source reference of a fact is not written as it should be.</summary>
        public static readonly DiagnosticRule FactDetail = new("CITE414", Severity.Error, "Detail of a fact not understood");

        /// <summary>A name is not made of lower-case words joined by hyphens, or is a word formulas need for themselves.</summary>
        public static readonly DiagnosticRule Name = new("CITE415", Severity.Error, "Name not allowed");

        /// <summary>A formula does not parse.</summary>
        public static readonly DiagnosticRule FormulaSyntax = new("CITE420", Severity.Error, "Broken formula");

        /// <summary>A formula is JavaScript, but not of the small part of it that formulas may use.</summary>
        public static readonly DiagnosticRule FormulaForbidden = new("CITE421", Severity.Error, "Not allowed in a formula");

        /// <summary>A formula uses a name nothing has.</summary>
        public static readonly DiagnosticRule UnknownName = new("CITE422", Severity.Error, "Unknown name in a formula");

        /// <summary>Formulas depend on each other in a circle.</summary>
        public static readonly DiagnosticRule FormulaCycle = new("CITE423", Severity.Error, "Formulas in a circle");

        /// <summary>A condition stands where a number is wanted, or a number where a condition is wanted.</summary>
        public static readonly DiagnosticRule FormulaType = new("CITE424", Severity.Error, "Number and condition confused");

        /// <summary>Units of different kinds meet: money and time, two currencies.</summary>
        public static readonly DiagnosticRule UnitMismatch = new("CITE425", Severity.Error, "Units do not match");

        /// <summary>Units of one kind but of different size meet: Wh and kWh.</summary>
        public static readonly DiagnosticRule ScaleMismatch = new("CITE426", Severity.Error, "Units differ in scale");

        /// <summary>A power whose unit cannot be told.</summary>
        public static readonly DiagnosticRule PowerUnit = new("CITE427", Severity.Error, "Power of a unit");

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } =
        [
            UnitSyntax, UnknownUnit, QuantitySyntax, ValueUnit,
            FactSource, UnknownFact, DuplicateFact, RangeOrder, FactDetail, Name,
            FormulaSyntax, FormulaForbidden, UnknownName, FormulaCycle, FormulaType, UnitMismatch, ScaleMismatch, PowerUnit,
        ];
    }
}
