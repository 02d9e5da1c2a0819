using System.Buffers;

namespace Site.CommandLine;

/// <summary>Commands of this program as they are shown to be typed.</summary>
internal static class ShownCommand
{
    // What every shell takes as it is.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./\\:@+,=");

    // Whoever runs it out of its repository has no program of that name.
    private static readonly string Invocation =
        AppContext.BaseDirectory.Replace('\\', '/').Contains("/src/Site/bin/", StringComparison.Ordinal)
            ? "dotnet run --project src/Site --"
            : "site";

    /// <summary>
    /// The command with its words, those quoted that a shell would take apart: <c>site preview --input "my site"</c>. It begins as the
    /// program was begun, from its repository or by its name.
    /// </summary>
    /// <param name="words">The name of the command, options and values.</param>
    public static string Of(params IEnumerable<string> words) => string.Join(' ', words.Select(Quoted).Prepend(Invocation));

    private static string Quoted(string word) => word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain) ? word : $"\"{word}\"";
}
