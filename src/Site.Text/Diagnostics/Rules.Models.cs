using System.Collections.Immutable;

namespace Site.Text.Diagnostics;

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

        /// <summary>Facts that break what their file says holds between them.</summary>
        public static readonly DiagnosticRule FactsDisagree = new("CITE416", Severity.Error, "Facts that cannot all be true");

        /// <summary>A check of facts that names what no row has.</summary>
        public static readonly DiagnosticRule RelationOfNothing = new("CITE417", Severity.Warning, "Check that checks nothing");

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

        /// <summary>An input has no default, or more than one, or an assumed one without a reason.</summary>
        public static readonly DiagnosticRule Default = new("CITE430", Severity.Error, "Input without a default");

        /// <summary>A value of an input lies outside the bounds it declares.</summary>
        public static readonly DiagnosticRule OutOfBounds = new("CITE431", Severity.Error, "Value out of bounds");

        /// <summary>An input's bounds leave no room, or its step is not positive.</summary>
        public static readonly DiagnosticRule Bounds = new("CITE432", Severity.Error, "Bounds that cannot be");

        /// <summary>Two inputs, conversions, choices, formulas or results of a model have one name.</summary>
        public static readonly DiagnosticRule DuplicateName = new("CITE433", Severity.Error, "Name used twice");

        /// <summary>An input, a conversion or a formula that no result depends on.</summary>
        public static readonly DiagnosticRule Unused = new("CITE434", Severity.Warning, "Nothing uses it");

        /// <summary>A result is infinite where the model does not allow it, or is not a number at all.</summary>
        public static readonly DiagnosticRule NotFinite = new("CITE435", Severity.Error, "Result without a value");

        /// <summary>A name is used as an input, a choice or a value of a model and is not one.</summary>
        public static readonly DiagnosticRule UnknownInput = new("CITE436", Severity.Error, "Unknown input");

        /// <summary>A choice does not offer an option of that name.</summary>
        public static readonly DiagnosticRule UnknownOption = new("CITE437", Severity.Error, "Unknown option");

        /// <summary>A display format is not a unit and a number of digits, or does not fit the value.</summary>
        public static readonly DiagnosticRule Format = new("CITE438", Severity.Error, "Format not understood");

        /// <summary>A conversion does not equal one: its number and its unit disagree.</summary>
        public static readonly DiagnosticRule Conversion = new("CITE439", Severity.Error, "Conversion that changes the value");

        /// <summary>A verdict's rules leave a case without a sentence, or a sentence cannot be read.</summary>
        public static readonly DiagnosticRule Verdict = new("CITE440", Severity.Error, "Verdict not understood");

        /// <summary>A chart's axis or lines cannot be drawn.</summary>
        public static readonly DiagnosticRule Chart = new("CITE441", Severity.Error, "Chart not understood");

        /// <summary>A choice sets nothing, has no option, or sets what another choice sets.</summary>
        public static readonly DiagnosticRule Choice = new("CITE442", Severity.Error, "Choice not understood");

        /// <summary>A name is used as a model and is not one.</summary>
        public static readonly DiagnosticRule UnknownModel = new("CITE443", Severity.Error, "Unknown model");

        /// <summary>A name is used as a result of a model and is not one.</summary>
        public static readonly DiagnosticRule UnknownResult = new("CITE444", Severity.Error, "Unknown result");

        /// <summary>A name is used as a scenario of a model and is not one.</summary>
        public static readonly DiagnosticRule UnknownScenario = new("CITE445", Severity.Error, "Unknown scenario");

        /// <summary>A table of scenarios or measurements that cannot be read.</summary>
        public static readonly DiagnosticRule Table = new("CITE446", Severity.Error, "Table not understood");

        /// <summary>The best option of a choice cannot be searched for as it is asked.</summary>
        public static readonly DiagnosticRule Search = new("CITE447", Severity.Error, "Search that cannot be made");

        /// <summary>A comparison has nothing to compare, or no range to compare it over.</summary>
        public static readonly DiagnosticRule Comparison = new("CITE448", Severity.Error, "Comparison not understood");

        /// <summary>A column of a table of scenarios is nearly named after something of the model, and sets nothing.</summary>
        public static readonly DiagnosticRule Column = new("CITE449", Severity.Warning, "Column that sets nothing");

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } =
        [
            UnitSyntax, UnknownUnit, QuantitySyntax, ValueUnit,
            FactSource, UnknownFact, DuplicateFact, RangeOrder, FactDetail, Name, FactsDisagree, RelationOfNothing,
            FormulaSyntax, FormulaForbidden, UnknownName, FormulaCycle, FormulaType, UnitMismatch, ScaleMismatch, PowerUnit,
            Default, OutOfBounds, Bounds, DuplicateName, Unused, NotFinite, UnknownInput, UnknownOption,
            Format, Conversion, Verdict, Chart, Choice,
            UnknownModel, UnknownResult, UnknownScenario, Table, Search, Comparison, Column,
        ];
    }
}
