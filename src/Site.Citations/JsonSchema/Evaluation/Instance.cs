using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Evaluation;

/// <summary>
/// A value under evaluation, and where it stands. Its parts are decoded when first asked for and then kept, because many keywords of
/// many schemas look at the same value. One evaluation's own; not for sharing between threads.
/// </summary>
internal sealed class Instance
{
    private readonly JsonElement _element;
    private readonly Instance? _parent;
    private readonly int _index;
    private string? _text;
    private JsonNumber? _number;
    private Instance[]? _children;
    private HashSet<string>? _names;
    private string? _canonical;

    /// <summary>The root of a value.</summary>
    public Instance(JsonElement element)
    {
        _element = element;
        Kind = element.ValueKind;
    }

    private Instance(JsonElement element, Instance parent, string? name, int index)
        : this(element)
    {
        _parent = parent;
        _index = index;
        Name = name;
    }

    private Instance(Instance member)
    {
        Kind = JsonValueKind.String;
        _text = member.Name;
        _parent = member;
        _index = -1;
    }

    /// <summary>What kind of value it is; true and false are kinds of their own.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>Its place among its parent's items or members, counted from 0; -1 for the root and for names.</summary>
    public int Index => _parent is null ? -1 : _index;

    /// <summary>The name of this member; null for an item and for the root.</summary>
    public string? Name { get; }

    /// <summary>A string's text.</summary>
    public string Text => _text ??= JsonText.Of(_element);

    /// <summary>A number's exact value.</summary>
    public JsonNumber Number => _number ??= JsonNumber.Parse(JsonMarshal.GetRawUtf8Value(_element));

    /// <summary>An array's items or an object's members, in the order written, repeated names included; none for other kinds.</summary>
    public Instance[] Children => _children ??= ReadChildren();

    /// <summary>The name of a member as a value of its own, which <c>propertyNames</c> applies its schema to.</summary>
    public Instance NameAsValue() => new(this);

    /// <summary>Whether an object has a member of this name.</summary>
    public bool HasMember(string name) =>
        (_names ??= Children.Select(m => m.Name!).ToHashSet(StringComparer.Ordinal)).Contains(name);

    /// <summary>The text equal values share, see <see cref="CanonicalJson"/>.</summary>
    public string Canonical(int maxDepth) => _canonical ??= CanonicalJson.Of(this, maxDepth);

    /// <summary>The value as written, cut after 40 characters: for messages.</summary>
    public string Excerpt()
    {
        const int Longest = 40;
        var text = Kind == JsonValueKind.String ? $"\"{Text}\"" : JsonText.RawOf(_element);
        if (text.Length <= Longest)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest), "…");
    }

    /// <summary>The JSON Pointer from the root of the evaluated value to this one.</summary>
    public string Path()
    {
        var tokens = new List<string>();
        for (var instance = this; instance._parent is { } parent; instance = parent)
        {
            if (instance._index >= 0)
            {
                tokens.Add(instance.Name is null
                    ? instance._index.ToString(CultureInfo.InvariantCulture)
                    : JsonPointer.Escape(instance.Name));
            }
        }

        tokens.Reverse();
        return string.Concat(tokens.Select(t => "/" + t));
    }

    private Instance[] ReadChildren()
    {
        var children = Kind switch
        {
            JsonValueKind.Array => new Instance[_element.GetArrayLength()],
            JsonValueKind.Object => new Instance[_element.GetPropertyCount()],
            _ => [],
        };
        var index = 0;
        if (Kind == JsonValueKind.Array)
        {
            foreach (var item in _element.EnumerateArray())
            {
                children[index] = new Instance(item, this, null, index);
                index++;
            }
        }
        else if (Kind == JsonValueKind.Object)
        {
            foreach (var member in _element.EnumerateObject())
            {
                children[index] = new Instance(member.Value, this, JsonText.NameOf(member), index);
                index++;
            }
        }

        return children;
    }
}
