using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Site.Fuzz.Tests.Fuzzing;

/// <summary>
/// Which branches an input took, and about how often, where the assemblies were instrumented by SharpFuzz (<c>tests/fuzz.cs</c>).
/// Where they were not, no branch is ever seen.
/// </summary>
internal static unsafe class Coverage
{
    private const int Size = 1 << 16;

    private static readonly byte[] Seen = new byte[Size];
    private static byte* _map;

    /// <summary>How many branches have been seen.</summary>
    public static int Branches { get; private set; }

    /// <summary>Instrumented code writes into the map from its first line on, so the map is there before any of it.</summary>
    [ModuleInitializer]
    internal static void Prepare()
    {
        _map = (byte*)NativeMemory.AllocZeroed(Size);
        Trace.SharedMem = _map;
    }

    /// <summary>Forgets the branches of the last input.</summary>
    public static void Begin() => new Span<byte>(_map, Size).Clear();

    /// <summary>Whether the input took a branch that none took before, or took one more often by a power of two.</summary>
    public static bool EndedWithNew()
    {
        var isNew = false;
        for (var i = 0; i < Size; i++)
        {
            if (_map[i] == 0)
            {
                continue;
            }

            var often = (byte)(1 << int.Log2(_map[i]));
            if ((Seen[i] & often) == 0)
            {
                isNew = true;
                Branches += Seen[i] == 0 ? 1 : 0;
                Seen[i] |= often;
            }
        }

        return isNew;
    }
}
