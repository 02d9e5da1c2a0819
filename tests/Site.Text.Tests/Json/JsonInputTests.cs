using System.Text;
using CsCheck;
using Site.Text.Json;

namespace Site.Text.Tests.Json;

public sealed class JsonInputTests
{
    private static readonly string[] Insertions = ["null", "{", "]", "\"", "\\ud800", "1e999", ",", "\uFFFE"];

    private const int MaxBytes = 10_000;

    [Theory]
    [InlineData("""{"name":"a","books":3}""", 3)]
    [InlineData("""{"name":"a","books":3.0}""", 3)]
    [InlineData("""{"name":"a","books":1e1}""", 10)]
    [InlineData("""{"name":"a","books":-0.0}""", 0)]
    public void A_whole_number_is_taken_however_it_is_written(string json, int expected) =>
        Assert.Equal(expected, Read(json, out _)!.Books);

    [Fact]
    public void What_nobody_knows_is_ignored() =>
        Assert.Equal("a", Read("""{"x":[null,{"y":null}],"name":"a","books":1}""", out _)!.Name);

    [Theory]
    [InlineData("", "there is nothing in it.", 1, 1)]
    [InlineData("null", "The file says null.", 0, 0)]
    [InlineData("[]", "At '$': the value is not of the kind that belongs there.", 1, 2)]
    [InlineData("{\"name\":\"a\",\n\"books\":\"b\"}", "At '$.books': A whole number belongs there.", 2, 12)]
    [InlineData("""{"name":"a","books":1.5}""", "At '$.books': A whole number of at most 2147483647 belongs there.", 1, 24)]
    [InlineData("""{"name":"a","books":1e400}""", "At '$.books': A whole number of at most 2147483647 belongs there.", 1, 26)]
    [InlineData("""{"name":null,"books":1}""", "At '$.name': null does not belong there.", 1, 13)]
    [InlineData("""{"name":"a","books":1,"inner":[null]}""", "At '$.inner[0]': a list or map has null as an item.", 0, 0)]
    [InlineData("""{"name":"a","books":1,"labels":{"k":null}}""", "At '$.labels.k': a list or map has null as an item.", 0, 0)]
    [InlineData("""{"books":1}""", "it lacks 'name'.", 1, 12)]
    [InlineData("{\n  \"name\": \"a\",\n  \"name\": \"a\"\n}", "The member 'name' is given twice.", 3, 3)]
    [InlineData("""{"x":{"é":1,"é":2}}""", "The member 'é' is given twice.", 1, 13)]
    [InlineData("""{"name":"\ud800","books":1}""", "It has half of a surrogate pair, which is no character.", 1, 9)]
    public void What_is_wrong_is_said_in_words_with_its_place(string json, string message, int line, int column)
    {
        Assert.Null(Read(json, out var problem));
        Assert.Contains(message, problem!.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        Assert.Null(JsonInput.Read<Shelf>([.. "{\n\"name\": \""u8, 0xFF], ShelfContext.Default.Shelf, MaxBytes, out var problem));
        Assert.Equal(new JsonProblem("It is not valid UTF-8.", 2, 10), problem);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_hundred_thousand_openers_are_refused(char opener)
    {
        var json = opener == '[' ? new string('[', 100_000) : string.Concat(Enumerable.Repeat("{\"a\":", 100_000));
        Assert.Null(JsonInput.Read(Encoding.UTF8.GetBytes(json), ShelfContext.Default.Shelf, int.MaxValue, out var problem));
        Assert.Contains("depth", problem!.Message, StringComparison.Ordinal);
        Assert.Null(Read(json, out var tooLong));
        Assert.Contains("more than the 10000 that are read", tooLong!.Message, StringComparison.Ordinal);
    }

    /// <summary>What one object needs is not paid again for each that follows.</summary>
    [Fact]
    public void Many_objects_behind_a_large_one_cost_no_time()
    {
        var json = "[{" + string.Join(',', Enumerable.Range(0, 400_000).Select(i => $"\"{i}\":0")) + "}"
            + string.Concat(Enumerable.Repeat(",{\"a\":1}", 400_000)) + "]";
        using var read = JsonInput.Parse(Encoding.UTF8.GetBytes(json), int.MaxValue, out var problem);
        Assert.Null(problem);
        Assert.Equal(400_001, read!.RootElement.GetArrayLength());
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var whole =
            """{"name":"a\u00e9","books":1.0,"note":"n","inner":[{"name":"b","books":2e0}],"labels":{"k":"v"},"x":null}"""u8.ToArray();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 3], Gen.Byte, Gen.Int[0, Insertions.Length - 1])
            .Repeatable()
            .Sample(edit =>
            {
                var (at, kind, octet, text) = (edit.Item1, edit.Item2, edit.Item3, Insertions[edit.Item4]);
                byte[] bytes = kind switch
                {
                    0 => [.. whole[..at], octet, .. whole[(at + 1)..]],
                    1 => [.. whole[..at], .. Encoding.UTF8.GetBytes(text), .. whole[at..]],
                    2 => [.. whole[..at], .. whole[(at + 1)..]],
                    _ => whole[..at],
                };
                return (JsonInput.Read(bytes, ShelfContext.Default.Shelf, MaxBytes, out var problem) is null) == (problem is not null);
            });
    }

    private static Shelf? Read(string json, out JsonProblem? problem) =>
        JsonInput.Read(Encoding.UTF8.GetBytes(json), ShelfContext.Default.Shelf, MaxBytes, out problem);
}
