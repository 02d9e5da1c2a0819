using System.Text;
using Site.Citations.Indexes;

namespace Site.Citations.Tests.Indexes;

public sealed class CiteIndexJsonTests
{
    private const string Index =
        """
        {
          "format": {
            "name": "cite-index",
            "version": "2.0"
          },
          "asOf": "2026-11-24",
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
    [InlineData("""{"linkset":[],"files":[]}""")]
    [InlineData("""{HEAD"linkset":[]}""")]
    [InlineData("""{HEAD"linkset":[null],"files":[]}""")]
    [InlineData("""{HEAD"linkset":[],"files":[{"url":null,"digest":{},"bytes":1}]}""")]
    [InlineData("""{HEAD"linkset":[],"files":[{"url":"a","digest":{},"bytes":1e400}]}""")]
    public void What_is_no_index_is_refused_in_words(string json)
    {
        const string head = """
            "format":{"name":"cite-index","version":"2.0"},"asOf":"2026-11-24",
            """;
        json = json.Replace("HEAD", head, StringComparison.Ordinal);
        Assert.Null(CiteIndexJson.Read(Encoding.UTF8.GetBytes(json), out var problem));
        Assert.NotEmpty(problem!.Message);
    }
}
