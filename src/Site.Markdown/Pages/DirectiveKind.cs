namespace Site.Markdown.Pages;

/// <summary>What a marker that stands alone on a line stands for.</summary>
public enum DirectiveKind
{
    /// <summary><c>[calculator: model]</c>: a model's calculator.</summary>
    Calculator,

    /// <summary><c>[accuracy: model]</c>: how a model's predictions compare with measurements.</summary>
    Accuracy,

    /// <summary><c>[comparison: model]</c>: a model's results side by side.</summary>
    Comparison,
}
