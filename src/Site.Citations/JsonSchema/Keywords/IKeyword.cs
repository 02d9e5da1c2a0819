using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords;

/// <summary>
/// A keyword of one compiled schema, with its value already read and checked. Immutable; to add one, write a class with a factory
/// that reads its value from a <see cref="KeywordReader"/>, and list it in <see cref="KeywordTable"/>.
/// </summary>
internal interface IKeyword
{
    /// <summary>The keyword's name.</summary>
    string Name { get; }

    /// <summary>The schema it belongs to.</summary>
    SchemaNode Schema { get; }

    /// <summary>Checks a value against it and records what is wrong through <see cref="EvaluationContext.Fail"/>.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="context">The run this is part of.</param>
    /// <param name="evaluated">
    /// The items or members of <paramref name="instance"/> its schema has looked at so far, to be added to; null where nobody asks.
    /// </param>
    /// <returns>Whether the value satisfies the keyword; true for kinds of value it does not apply to.</returns>
    bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated);
}

/// <summary>A keyword that goes by what all others of its schema have looked at, and so is evaluated last.</summary>
internal interface IUnevaluatedKeyword : IKeyword;
