using YamlDotNet.Core;

namespace Site.Text.Yaml;

/// <summary>
/// Finds where in a file each character of a scalar's value stands. The parser keeps only where a scalar starts and ends, so the value
/// is laid along the raw text again: escapes, doubled quotes, indentation and folded line breaks are stepped over.
/// </summary>
internal static class ScalarPositions
{
    /// <summary>The offset in the file of each character of the value, and of its end.</summary>
    /// <param name="file">The file's text.</param>
    /// <param name="start">Where the scalar starts in it.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="value">What it means.</param>
    /// <returns>
    /// One offset more than the value has characters; null where the two cannot be laid along each other (tags, anchors).
    /// </returns>
    public static int[]? Map(string file, int start, int end, ScalarStyle style, string value)
    {
        var block = style is ScalarStyle.Literal or ScalarStyle.Folded;
        var (position, indent) = Begin(file, start, end, style, value);
        var map = new int[value.Length + 1];
        var i = 0;
        while (i < value.Length)
        {
            position = style == ScalarStyle.DoubleQuoted ? SkipEscapedBreak(file, position, end) : position;
            if (position >= end)
            {
                return null;
            }

            var breakAt = block ? position : SkipSpaces(file, position, end);
            if (breakAt < end && file[breakAt] is '\r' or '\n')
            {
                // A break, with the blank lines after it, stands for one space or for the line feeds that survive folding.
                var feeds = Math.Max(1, CountLineFeeds(value, i));
                var next = SkipBreaks(
                    file,
                    breakAt,
                    end,
                    block ? indent : int.MaxValue,
                    style == ScalarStyle.Literal ? feeds : int.MaxValue);
                for (var feed = 0; feed < feeds; feed++)
                {
                    map[i++] = breakAt;
                }

                position = next;
                continue;
            }

            map[i] = position;
            var (length, produced) = style switch
            {
                ScalarStyle.DoubleQuoted when file[position] == '\\' => Escape(file, position),
                ScalarStyle.SingleQuoted when file[position] == '\'' => (2, 1),
                _ => (1, 1),
            };
            if (length == 1 && file[position] != value[i])
            {
                return null;
            }

            for (var k = 1; k < produced && i + k < value.Length; k++)
            {
                map[i + k] = position;
            }

            i += produced;
            position += length;
        }

        map[value.Length] = Math.Min(position, end);
        return map;
    }

    /// <summary>Where the first character of the value stands, and how far a block is indented.</summary>
    private static (int Position, int Indent) Begin(string file, int start, int end, ScalarStyle style, string value)
    {
        switch (style)
        {
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted:
                return (start + 1, 0);
            case ScalarStyle.Literal or ScalarStyle.Folded:
                var line = NextLine(file, start, end);
                var indent = Indentation(file, line, end) - LeadingSpaces(value);
                return (SkipSpaces(file, line, Math.Min(end, line + indent)), indent);
            default:
                return (start, 0);
        }
    }

    private static int CountLineFeeds(string value, int from)
    {
        var i = from;
        while (i < value.Length && value[i] == '\n')
        {
            i++;
        }

        return i - from;
    }

    // An explicit indentation indicator leaves the first line's further spaces in the value.
    private static int LeadingSpaces(string value)
    {
        var first = value.AsSpan().TrimStart('\n');
        return first.Length - first.TrimStart(' ').Length;
    }

    private static int NextLine(string file, int position, int end)
    {
        while (position < end && file[position] != '\n')
        {
            position++;
        }

        return Math.Min(position + 1, end);
    }

    private static int SkipSpaces(string file, int position, int end)
    {
        while (position < end && file[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private static int SkipBreaks(string file, int position, int end, int indent, int limit)
    {
        var seen = 0;
        while (position < end && file[position] is '\r' or '\n' && seen < limit)
        {
            position += file[position] == '\r' && position + 1 < end && file[position + 1] == '\n' ? 2 : 1;
            seen++;
            var content = SkipSpaces(file, position, indent > end - position ? end : position + indent);
            position = content;
        }

        return position;
    }

    private static int SkipEscapedBreak(string file, int position, int end)
    {
        while (position + 1 < end && file[position] == '\\' && file[position + 1] is '\r' or '\n')
        {
            position = SkipBreaks(file, position + 1, end, int.MaxValue, 1);
        }

        return position;
    }

    private static int Indentation(string file, int position, int end)
    {
        while (position < end)
        {
            var content = SkipSpaces(file, position, end);
            if (content < end && file[content] is not ('\r' or '\n'))
            {
                return content - position;
            }

            position = NextLine(file, content, end);
        }

        return 0;
    }

    private static (int Length, int Produced) Escape(string file, int position) =>
        (position + 1 < file.Length ? file[position + 1] : '\0') switch
        {
            'x' => (4, 1),
            'u' => (6, 1),
            'U' => (10, IsSupplementary(file, position + 2) ? 2 : 1),
            _ => (2, 1),
        };

    private static bool IsSupplementary(string file, int position) =>
        position + 8 <= file.Length && file.AsSpan(position, 8).TrimStart('0').Length > 4;
}
