using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Site.Fuzz.Tests.Fuzzing;

/// <summary>
/// Which branches an input took, where the assemblies were instrumented by SharpFuzz (<c>tests/fuzz.cs</c>).
/// Where they were not, no branch is ever seen.
/// </summary>
internal static unsafe class Coverage
{
    private const int Size = 1 << 16;

    private static readonly bool[] Seen = new bool[Size];
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

    /// <summary>Whether the input took a branch that none took before.</summary>
    public static bool EndedWithNew()
    {
        var before = Branches;
        for (var i = 0; i < Size; i++)
        {
            if (_map[i] != 0 && !Seen[i])
            {
                Seen[i] = true;
                Branches++;
            }
        }

        return Branches > before;
    }
}
