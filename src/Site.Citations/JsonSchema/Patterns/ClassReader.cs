namespace Site.Citations.JsonSchema.Patterns;

/// <summary>Reads a character class, after its opening bracket.</summary>
internal sealed class ClassReader(PatternCursor cursor, CodePointReader codePoints)
{
    private const string Identities = @"^$\.*+?()[]{}|/-";

    /// <summary>Reads it, closing bracket included.</summary>
    public CodePointSet Read()
    {
        var isNegated = cursor.TryTake('^');
        var ranges = new List<(int, int)>();
        var set = CodePointSet.Empty;
        while (!cursor.TryTake(']'))
        {
            var (first, named) = ReadMember();
            if (named is not null)
            {
                set = set.Union(named);
            }

            if (cursor.Rest is ['-', not ']', ..])
            {
                cursor.Take();
                var (last, otherNamed) = ReadMember();
                if (named is not null || otherNamed is not null)
                {
                    throw cursor.Invalid("a range cannot start or end with a class");
                }

                ranges.Add(first <= last ? (first, last) : throw cursor.Invalid("a range is in the wrong order"));
            }
            else if (named is null)
            {
                ranges.Add((first, first));
            }
        }

        set = set.Union(CodePointSet.Of(ranges));
        return isNegated ? set.Complement() : set;
    }

    private (int CodePoint, CodePointSet? Named) ReadMember()
    {
        if (cursor.IsAtEnd)
        {
            throw cursor.Invalid("a class is not closed");
        }

        if (!cursor.TryTake('\\'))
        {
            return (codePoints.ReadLiteral(), null);
        }

        if (codePoints.TryReadClassEscape() is { } named)
        {
            return (0, named);
        }

        return (cursor.TryTake('b') ? '\b' : codePoints.ReadEscape(Identities), null);
    }
}
