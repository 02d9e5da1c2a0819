using System.Diagnostics;
using System.Runtime.CompilerServices;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Keywords;
using Site.Citations.JsonSchema.Patterns;

namespace Site.Citations.JsonSchema.Evaluation;

/// <summary>
/// One run of a schema over one value: the errors so far, the path through the schema, and how much work is left. Not thread-safe;
/// every call of <see cref="JsonSchemaDocument.Evaluate"/> has its own.
/// </summary>
internal sealed class EvaluationContext(JsonSchemaOptions options)
{
    // Steps do not bound what a matcher does.
    private static readonly TimeSpan LongestMatching = TimeSpan.FromSeconds(5);

    private readonly List<string> _edges = [];
    private readonly List<(SchemaNode Target, Instance Instance)> _references = [];
    private List<JsonSchemaError>? _errors = [];
    private long _steps;
    private TimeSpan _matching;
    private Instance? _current;

    /// <summary>Whether failures are being recorded, or only success matters.</summary>
    public bool IsRecording => _errors is not null;

    /// <summary>Where in the value the evaluation is, as a JSON Pointer.</summary>
    public string InstancePath => _current?.Path() ?? "";

    /// <summary>How deep values may be nested where they are compared.</summary>
    public int MaxDepth => options.MaxDepth;

    /// <summary>The failures recorded so far.</summary>
    public IReadOnlyList<JsonSchemaError> Errors => _errors ?? [];

    /// <summary>The path through the schema to the schema being applied, as a JSON Pointer.</summary>
    public string SchemaPath => string.Concat(_edges);

    /// <summary>
    /// Applies a subschema to a value. A failure leaves <paramref name="evaluated"/> in no particular state: the caller drops it.
    /// </summary>
    /// <param name="subschema">The subschema.</param>
    /// <param name="instance">The value.</param>
    /// <param name="evaluated">
    /// Where to note the children of <paramref name="instance"/> that were looked at; null where nobody will ask.
    /// </param>
    /// <returns>Whether the value satisfies the subschema.</returns>
    /// <exception cref="EvaluationLimitException">The work or depth allowed is used up.</exception>
    public bool Apply(Subschema subschema, Instance instance, EvaluatedSet? evaluated = null)
    {
        Spend(1);
        // The stack is checked as well, for threads with less of it than MaxDepth was chosen for.
        if (_edges.Count >= options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new EvaluationLimitException($"schema and value are nested too deeply; at most {options.MaxDepth} levels are allowed");
        }

        _current = instance;
        _edges.Add(subschema.Edge);
        var valid = subschema.Node.Evaluate(instance, this, evaluated);
        _edges.RemoveAt(_edges.Count - 1);
        return valid;
    }

    /// <summary>Counts work that grows with the schema or the value beyond what <see cref="Apply"/> counts.</summary>
    /// <exception cref="EvaluationLimitException">The work allowed is used up.</exception>
    public void Spend(long steps)
    {
        _steps += steps;
        if (_steps > options.MaxSteps)
        {
            throw new EvaluationLimitException($"the evaluation was given up after {options.MaxSteps} steps");
        }
    }

    /// <summary>Whether a regular expression matches a text.</summary>
    /// <exception cref="EvaluationLimitException">It takes too long, alone or with those before it.</exception>
    public bool IsMatch(EcmaPattern pattern, string text)
    {
        // 64 characters take a matcher about as long as a subschema takes.
        Spend(1 + (text.Length / 64));
        var start = Stopwatch.GetTimestamp();
        var isMatch = pattern.IsMatch(text);
        _matching += Stopwatch.GetElapsedTime(start);
        return _matching <= LongestMatching
            ? isMatch
            : throw new EvaluationLimitException(
                $"matching regular expressions was given up after {LongestMatching.TotalSeconds} s in all");
    }

    /// <summary>
    /// Applies a subschema to the value its parent schema is being applied to, and passes on what it looked at only if it succeeds.
    /// </summary>
    public bool ApplyInPlace(Subschema subschema, Instance instance, EvaluatedSet? evaluated)
    {
        if (evaluated is null)
        {
            return Apply(subschema, instance);
        }

        var own = new EvaluatedSet();
        if (!Apply(subschema, instance, own))
        {
            return false;
        }

        evaluated.UnionWith(own);
        return true;
    }

    /// <summary>As <see cref="ApplyInPlace"/>, without recording failures.</summary>
    public bool Probe(Subschema subschema, Instance instance, EvaluatedSet? evaluated = null)
    {
        var errors = _errors;
        _errors = null;
        var valid = ApplyInPlace(subschema, instance, evaluated);
        _errors = errors;
        return valid;
    }

    /// <summary>Applies a subschema in place and hands its failures over instead of recording them.</summary>
    public IReadOnlyList<JsonSchemaError> FailuresOf(Subschema subschema, Instance instance)
    {
        var errors = _errors;
        var own = _errors = [];
        Apply(subschema, instance);
        _errors = errors;
        return own;
    }

    /// <summary>
    /// Applies the target of a reference in place. A target that is already being applied to this very value would be applied for
    /// ever (Core section 9.4.1).
    /// </summary>
    /// <exception cref="EvaluationLimitException">The reference leads back to itself.</exception>
    public bool ApplyReference(Subschema reference, Instance instance, EvaluatedSet? evaluated)
    {
        for (var i = _references.Count - 1; i >= 0 && ReferenceEquals(_references[i].Instance, instance); i--)
        {
            if (ReferenceEquals(_references[i].Target, reference.Node))
            {
                throw new EvaluationLimitException($"the reference to {reference.Node.Location} leads back to itself without end");
            }
        }

        _references.Add((reference.Node, instance));
        var valid = ApplyInPlace(reference, instance, evaluated);
        _references.RemoveAt(_references.Count - 1);
        return valid;
    }

    /// <summary>Records a failure of a keyword of the schema being applied.</summary>
    /// <returns>False, so that a keyword can end with it.</returns>
    public bool Fail(IKeyword keyword, Instance instance, [InterpolatedStringHandlerArgument("")] FailureText message)
    {
        _errors?.Add(new JsonSchemaError(
            instance.Path(),
            string.Concat(SchemaPath, "/", keyword.Name),
            message.ToString(),
            string.Concat(keyword.Schema.Location, "/", keyword.Name)));
        return false;
    }

    /// <summary>Records a failure of a schema that is <c>false</c>.</summary>
    public bool FailAlways(SchemaNode schema, Instance instance)
    {
        _errors?.Add(new JsonSchemaError(
            instance.Path(),
            SchemaPath,
            instance switch
            {
                { Name: { } name } => $"the member '{name}' is not allowed here",
                { Index: >= 0 } => "no item is allowed here",
                _ => "no value is allowed",
            },
            schema.Location));
        return false;
    }

    /// <summary>Records failures taken with <see cref="FailuresOf"/>.</summary>
    public void Add(IEnumerable<JsonSchemaError> errors) => _errors?.AddRange(errors);
}
