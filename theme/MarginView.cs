namespace Site.Theme;

/// <summary>How far the nearest of the inputs that are past their date would have to move to turn an answer of the page.</summary>
/// <param name="Case">Whose answer: the title of the case, or of the model where it is that of its defaults.</param>
/// <param name="Input">What the input is called.</param>
/// <param name="Rises">Whether it would have to rise.</param>
/// <param name="Factor">By what factor, as shown.</param>
public sealed record MarginView(string Case, string Input, bool Rises, string Factor);
