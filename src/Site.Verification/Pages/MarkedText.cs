using System.Text;
using Site.Text.Folding;

namespace Site.Verification.Pages;

/// <summary>
/// A text without white space, with signs for what changes the meaning of words without being text: what is struck out, raised or lowered,
/// tasks that are done or not, remarks, and where a row of a table has its next cell. Two texts with the same signs at the same places are
/// the same.
/// </summary>
internal sealed class MarkedText
{
    // Noncharacters of Unicode, which no text has.
    private const char First = '\uFDD0';
    private const char Last = '\uFDEF';
    private const char Remark = '\uFDE0';
    private const char Done = '\uFDE1';
    private const char ToDo = '\uFDE2';
    private const char Cell = '\uFDE3';

    private readonly StringBuilder _text = new();
    private readonly int[] _depths = new int[3];
    private int _cells;

    /// <summary>Whether an element is one whose words are marked.</summary>
    public static bool Marks(string element) => KindOf(element) >= 0;

    /// <summary>Adds words.</summary>
    public void Add(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (c is not '\0' and not (>= First and <= Last) && !PageTextFolding.IsSpace(c) && !PageTextFolding.IsDeleted(c))
            {
                AddSign(c);
            }
        }
    }

    /// <summary>Begins a cell of a row that is not its first.</summary>
    public void BeginCell() => _cells++;

    /// <summary>Ends a row: the cells at its end in which nothing stands say nothing.</summary>
    public void EndRow() => _cells = 0;

    /// <summary>Begins what an element marks; within the same it says nothing.</summary>
    public void Open(string element)
    {
        if (KindOf(element) is var kind and >= 0 && _depths[kind]++ == 0)
        {
            AddEdge((char)(First + (2 * kind)));
        }
    }

    /// <summary>Ends what an element marks.</summary>
    public void Close(string element)
    {
        if (KindOf(element) is var kind and >= 0 && --_depths[kind] == 0)
        {
            AddEdge((char)(First + (2 * kind) + 1));
        }
    }

    /// <summary>Adds the box of a task.</summary>
    public void AddTask(bool isDone) => AddSign(isDone ? Done : ToDo);

    /// <summary>Adds a remark.</summary>
    public void AddRemark() => AddSign(Remark);

    /// <summary>The text.</summary>
    public override string ToString() => NormalForm.Of(_text.ToString());

    private void AddSign(char sign)
    {
        _text.Append(Cell, _cells).Append(sign);
        _cells = 0;
    }

    private static int KindOf(string element) => element switch
    {
        "del" or "s" => 0,
        "sup" => 1,
        "sub" => 2,
        _ => -1,
    };

    /// <summary>Adds an edge; the marks on both sides of nothing are one, and a mark around nothing is none.</summary>
    private void AddEdge(char edge)
    {
        if (_text.Length > 0 && _text[^1] == (char)(First + ((edge - First) ^ 1)))
        {
            _text.Length--;
        }
        else
        {
            _text.Append(edge);
        }
    }
}
