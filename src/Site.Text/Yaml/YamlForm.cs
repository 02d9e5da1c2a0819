using System.Collections.Immutable;

namespace Site.Text.Yaml;

/// <summary>What the value of a key looks like, for whoever writes it: an editor is told by a JSON Schema.</summary>
public abstract record YamlForm
{
    private YamlForm()
    {
    }

    /// <summary>A single value: words, a number, a quantity with its unit.</summary>
    public static YamlForm Text { get; } = new Scalar();

    /// <summary>A number.</summary>
    public static YamlForm Number { get; } = new Scalar { IsNumber = true };

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static YamlForm Boolean { get; } = new Scalar { IsBoolean = true };

    /// <summary>A day, <c>2026-03-10</c>.</summary>
    public static YamlForm Day { get; } = new Scalar { Pattern = @"^\d{4}-\d{2}-\d{2}" };

    /// <summary>A date as exactly as it is known: <c>2026</c>, <c>2026-03</c>, <c>2026-03-10</c>.</summary>
    public static YamlForm Date { get; } = new Scalar { Pattern = @"^\d{4}(-\d{2}){0,2}$" };

    /// <summary>An absolute address.</summary>
    public static YamlForm Address { get; } = new Scalar { Pattern = "^https?://" };

    /// <summary>One text, or a list of them.</summary>
    public static YamlForm Texts { get; } = new Either([Text, new ListOf(Text)]);

    /// <summary>A mapping of names to single values.</summary>
    public static YamlForm Pairs { get; } = new MapOf(Text);

    /// <summary>One of some words.</summary>
    public static YamlForm Words(IEnumerable<string> words) => new Scalar { Choices = [.. words] };

    /// <summary>A list of mappings.</summary>
    public static YamlForm List(YamlShape shape) => new ListOf(new Mapping(shape));

    /// <summary>A mapping of names to mappings.</summary>
    public static YamlForm Map(YamlShape shape) => new MapOf(new Mapping(shape));

    /// <summary>A mapping.</summary>
    public static YamlForm Of(YamlShape shape) => new Mapping(shape);

    /// <summary>Any of some forms.</summary>
    public static YamlForm Any(params ReadOnlySpan<YamlForm> forms) => new Either([.. forms]);

    /// <summary>A single value.</summary>
    public sealed record Scalar : YamlForm
    {
        /// <summary>Whether it has to be a number.</summary>
        public bool IsNumber { get; init; }

        /// <summary>Whether it has to be true or false.</summary>
        public bool IsBoolean { get; init; }

        /// <summary>What it has to match, as ECMA-262 has it; null for anything.</summary>
        public string? Pattern { get; init; }

        /// <summary>The words it has to be one of; empty for anything.</summary>
        public ImmutableArray<string> Choices { get; init; } = [];
    }

    /// <summary>A mapping of known keys.</summary>
    public sealed record Mapping(YamlShape Shape) : YamlForm;

    /// <summary>A list.</summary>
    public sealed record ListOf(YamlForm Item) : YamlForm;

    /// <summary>A mapping of names that its author gives.</summary>
    public sealed record MapOf(YamlForm Value) : YamlForm;

    /// <summary>Any of some forms.</summary>
    public sealed record Either(ImmutableArray<YamlForm> Forms) : YamlForm;
}
