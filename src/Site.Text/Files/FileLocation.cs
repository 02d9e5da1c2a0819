namespace Site.Text.Files;

/// <summary>A place in an input file. Lines and columns count from 1; a column counts UTF-16 units.</summary>
/// <param name="File">The path relative to the input folder, with forward slashes; or the path as the user gave it.</param>
/// <param name="Line">The line, or 0 where the whole file is meant.</param>
/// <param name="Column">The column, or 0 where the whole line is meant.</param>
public readonly record struct FileLocation(string File, int Line = 0, int Column = 0) : IComparable<FileLocation>
{
    /// <inheritdoc/>
    public int CompareTo(FileLocation other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0)
        {
            return byFile;
        }

        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary>The form editors and terminals make clickable: <c>file(line,column)</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => $"{File}({Line})",
        _ => $"{File}({Line},{Column})",
    };

    /// <summary>Orders by file, line, column.</summary>
    public static bool operator <(FileLocation left, FileLocation right) => left.CompareTo(right) < 0;

    /// <summary>Orders by file, line, column.</summary>
    public static bool operator >(FileLocation left, FileLocation right) => left.CompareTo(right) > 0;

    /// <summary>Orders by file, line, column.</summary>
    public static bool operator <=(FileLocation left, FileLocation right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by file, line, column.</summary>
    public static bool operator >=(FileLocation left, FileLocation right) => left.CompareTo(right) >= 0;
}
