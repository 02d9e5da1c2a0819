using System.Text;
using Site.Citations.Indexes;

namespace Site.Citations.Tests.Indexes;

public sealed class CiteIndexJsonTests
{
    private const string Index =
        """
        {
          "base": "https://example.org/",
          "linkset": [
            {
              "anchor": "a.html",
              "describedby": [
                {
                  "href": "a.cite.json",
                  "type": "application/json"
                }
              ],
              "alternate": [
                {
                  "href": "a.md",
                  "type": "text/markdown"
                }
              ]
            }
          ],
          "files": [
            {
              "url": "a.html",
              "digest": {
                "sha256": "00"
              },
              "bytes": 7
            }
          ]
        }

        """;

    [Fact]
    public void An_index_that_was_read_is_written_with_the_same_bytes() =>
        Assert.Equal(Index, Encoding.UTF8.GetString(CiteIndexJson.Write(CiteIndexJson.Read(Encoding.UTF8.GetBytes(Index), out _)!)));

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"linkset":[]}""")]
    [InlineData("""{"linkset":[null],"files":[]}""")]
    [InlineData("""{"linkset":[],"files":[{"url":null,"digest":{},"bytes":1}]}""")]
    [InlineData("""{"linkset":[],"files":[{"url":"a","digest":{},"bytes":1e400}]}""")]
    public void What_is_no_index_is_refused_in_words(string json)
    {
        Assert.Null(CiteIndexJson.Read(Encoding.UTF8.GetBytes(json), out var problem));
        Assert.NotEmpty(problem!.Message);
    }
}
