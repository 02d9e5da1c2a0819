using System.Net;
using System.Text;
using Site.Markdown.Rendering;
using Site.Text.Folding;

namespace Site.Generator.Twins;

/// <summary>
/// Takes the page text from a page this program has just rendered, in one forward pass without building a tree. That is sound only
/// because the theme and the Markdown renderer close every element explicitly; <c>verify</c> proves the result from the published
/// HTML with a real parser, and shares no code with this one.
/// </summary>
public static class PageTextScanner
{
    /// <summary>The attribute of the one element whose text is the page text.</summary>
    public const string RootAttribute = "data-cite-root";

    /// <summary>The attribute of elements whose text is not part of the page text.</summary>
    public const string SkipAttribute = "data-cite-skip";

    /// <summary>The attribute of the second and later parts of a claim, naming the id of the first.</summary>
    public const string PartAttribute = "data-claim";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockElements = Lookup(
        "address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SkippedElements = Lookup(
        "script", "style", "template", "noscript", "svg", "nav", "button", "head");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> VoidElements = Lookup(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /// <summary>Scans a rendered page.</summary>
    /// <param name="html">The whole page.</param>
    /// <param name="ids">The ids of the elements whose place is wanted.</param>
    /// <exception cref="InvalidOperationException">
    /// The page has no <c>[data-cite-root]</c> element, or more than one: a defect of the theme.
    /// </exception>
    public static PageText Scan(string html, IReadOnlySet<string> ids)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(ids);
        var scan = new Scanner(html, ids);
        scan.Run();
        return scan.Finish();
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(params string[] names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>An element that is not closed yet.</summary>
    /// <param name="Start">Where its name stands in the HTML.</param>
    /// <param name="Length">How long its name is.</param>
    /// <param name="Skips">Whether its text is left out.</param>
    /// <param name="Root">Whether it is the root of the page text.</param>
    /// <param name="Mark">Its id, where its place is wanted.</param>
    private readonly record struct OpenElement(int Start, int Length, bool Skips, bool Root, string? Mark);

    private sealed class Scanner(string html, IReadOnlySet<string> ids)
    {
        private readonly StringBuilder _raw = new(html.Length / 2);
        private readonly List<OpenElement> _open = [];
        private readonly Dictionary<string, (int Start, int End)> _marks = new(StringComparer.Ordinal);
        private readonly HashSet<string> _overwritten = new(StringComparer.Ordinal);
        private int _struckDepth;
        private bool _isAtEdge;
        private int _position;
        private int _skipDepth;
        private bool _inRoot;
        private bool _rootSeen;
        private int _elements;
        private int _deepest;
        private int _mostAttributes;

        public void Run()
        {
            while (_position < html.Length)
            {
                var tag = html.IndexOf('<', _position);
                AddText(_position, tag < 0 ? html.Length : tag);
                if (tag < 0)
                {
                    return;
                }

                _position = tag;
                ReadMarkup();
            }
        }

        public PageText Finish()
        {
            if (!_rootSeen)
            {
                throw new InvalidOperationException($"The page has no [{RootAttribute}] element.");
            }

            var text = PageTextNormalizer.Normalize(_raw.ToString(), _marks, new HtmlExtent(_elements, _deepest, _mostAttributes));
            text.Overwritten = _overwritten;
            return text;
        }

        private void AddText(int start, int end)
        {
            if (!_inRoot || _skipDepth > 0 || start >= end)
            {
                return;
            }

            var text = html.AsSpan(start, end - start);
            var from = _raw.Length;
            if (text.Contains('&'))
            {
                _raw.Append(CharacterReferences.Decode(text));
            }
            else
            {
                _raw.Append(text);
            }

            if (_struckDepth > 0 || (_isAtEdge && IsBesideDigit(from)))
            {
                _overwritten.UnionWith(_open.Select(o => o.Mark).OfType<string>());
            }

            _isAtEdge = false;
        }

        /// <summary>Whether digits touch at an offset of the text.</summary>
        private bool IsBesideDigit(int at)
        {
            var before = at - 1;
            while (before >= 0 && PageTextFolding.IsDeleted(_raw[before]))
            {
                before--;
            }

            while (at < _raw.Length && PageTextFolding.IsDeleted(_raw[at]))
            {
                at++;
            }

            return before >= 0 && at < _raw.Length && char.IsAsciiDigit(_raw[before]) && char.IsAsciiDigit(_raw[at]);
        }

        private void ReadMarkup()
        {
            if (html.AsSpan(_position).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", _position + 4, StringComparison.Ordinal);
                _position = end < 0 ? html.Length : end + 3;
            }
            else if (_position + 1 < html.Length && html[_position + 1] is '!' or '?')
            {
                _position = After('>', _position);
            }
            else if (_position + 1 < html.Length && html[_position + 1] == '/')
            {
                var nameEnd = EndOfName(_position + 2);
                Close(html.AsSpan(_position + 2, nameEnd - _position - 2));
                _position = After('>', nameEnd);
            }
            else if (_position + 1 < html.Length && char.IsAsciiLetter(html[_position + 1]))
            {
                ReadStartTag();
            }
            else
            {
                AddText(_position, _position + 1);
                _position++;
            }
        }

        private void ReadStartTag()
        {
            var nameEnd = EndOfName(_position + 1);
            var nameStart = _position + 1;
            var name = html.AsSpan(nameStart, nameEnd - nameStart);
            _position = nameEnd;
            string? id = null;
            string? part = null;
            var root = false;
            var skips = SkippedElements.Contains(name);
            var attributes = 0;
            while (ReadAttribute(out var attribute, out var value))
            {
                attributes++;
                if (ids.Count > 0 && attribute.Equals("id", StringComparison.OrdinalIgnoreCase))
                {
                    id = WebUtility.HtmlDecode(value.ToString());
                }
                else if (ids.Count > 0 && attribute.Equals(PartAttribute, StringComparison.OrdinalIgnoreCase))
                {
                    part = WebUtility.HtmlDecode(value.ToString());
                }

                root |= attribute.Equals(RootAttribute, StringComparison.OrdinalIgnoreCase);
                skips |= attribute.Equals(SkipAttribute, StringComparison.OrdinalIgnoreCase);
            }

            _elements++;
            _mostAttributes = Math.Max(_mostAttributes, attributes);
            Open(nameStart, name, root, skips, id ?? part);
        }

        private void Open(int nameStart, ReadOnlySpan<char> name, bool root, bool skips, string? id)
        {
            if (root)
            {
                if (_rootSeen)
                {
                    throw new InvalidOperationException($"The page has more than one [{RootAttribute}] element.");
                }

                _rootSeen = true;
                _inRoot = true;
            }

            if (!skips)
            {
                AddBoundary(name);
                _isAtEdge |= Raises(name);
            }

            if (VoidElements.Contains(name))
            {
                return;
            }

            var mark = id is not null && ids.Contains(id) && _inRoot && _skipDepth == 0 ? id : null;
            if (mark is not null && !_marks.ContainsKey(mark))
            {
                _marks[mark] = (_raw.Length, _raw.Length);
            }

            _skipDepth += skips ? 1 : 0;
            _struckDepth += Strikes(name) ? 1 : 0;
            _open.Add(new OpenElement(nameStart, name.Length, skips, root, mark));
            _deepest = Math.Max(_deepest, _open.Count);
            if (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
            {
                var end = html.IndexOf("</" + name.ToString(), _position, StringComparison.OrdinalIgnoreCase);
                _position = end < 0 ? html.Length : end;
            }
        }

        private void Close(ReadOnlySpan<char> name)
        {
            var at = _open.Count - 1;
            while (at >= 0 && !NameOf(_open[at]).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                at--;
            }

            if (at < 0)
            {
                return;
            }

            for (var i = _open.Count - 1; i >= at; i--)
            {
                var element = _open[i];
                _open.RemoveAt(i);
                _skipDepth -= element.Skips ? 1 : 0;
                _struckDepth -= Strikes(NameOf(element)) ? 1 : 0;
                if (element.Mark is { } mark)
                {
                    _marks[mark] = (_marks[mark].Start, _raw.Length);
                }

                if (!element.Skips)
                {
                    AddBoundary(NameOf(element));
                    _isAtEdge |= Raises(NameOf(element));
                }

                _inRoot &= !element.Root;
            }
        }

        private static bool Strikes(ReadOnlySpan<char> name) => name is "del" or "s" or "rt" or "rp";

        private static bool Raises(ReadOnlySpan<char> name) => name is "sup" or "sub";

        private ReadOnlySpan<char> NameOf(OpenElement element) => html.AsSpan(element.Start, element.Length);

        private void AddBoundary(ReadOnlySpan<char> name)
        {
            if (_inRoot && _skipDepth == 0 && BlockElements.Contains(name))
            {
                _raw.Append('\0');
            }
        }

        private bool ReadAttribute(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
        {
            name = value = [];
            while (_position < html.Length && (char.IsWhiteSpace(html[_position]) || html[_position] == '/'))
            {
                _position++;
            }

            if (_position >= html.Length || html[_position] == '>')
            {
                _position = Math.Min(_position + 1, html.Length);
                return false;
            }

            var start = _position++;
            while (_position < html.Length && !char.IsWhiteSpace(html[_position]) && html[_position] is not ('=' or '>' or '/'))
            {
                _position++;
            }

            name = html.AsSpan(start, _position - start);
            if (_position < html.Length && html[_position] == '=')
            {
                value = ReadValue();
            }

            return true;
        }

        private ReadOnlySpan<char> ReadValue()
        {
            var quote = ++_position < html.Length ? html[_position] : '\0';
            int start;
            if (quote is '"' or '\'')
            {
                start = _position + 1;
                var close = html.IndexOf(quote, start);
                var end = close < 0 ? html.Length : close;
                _position = Math.Min(end + 1, html.Length);
                return html.AsSpan(start, end - start);
            }

            start = _position;
            while (_position < html.Length && !char.IsWhiteSpace(html[_position]) && html[_position] != '>')
            {
                _position++;
            }

            return html.AsSpan(start, _position - start);
        }

        private int EndOfName(int from)
        {
            while (from < html.Length && !char.IsWhiteSpace(html[from]) && html[from] is not ('>' or '/'))
            {
                from++;
            }

            return from;
        }

        private int After(char c, int from)
        {
            var at = html.IndexOf(c, from);
            return at < 0 ? html.Length : at + 1;
        }
    }
}
