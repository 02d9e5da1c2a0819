using System.Text;
using Site.Citations.Indexes;

namespace Site.Citations.Tests.Indexes;

public sealed class CiteIndexJsonTests
{
    private const string Root =
        """
        {
          "format": {
            "name": "cite-index",
            "version": "3.0"
          },
          "generator": {
            "name": "Site",
            "version": "1.0.0"
          },
          "asOf": "2026-11-24",
          "base": "https://example.org/",
          "counts": {
            "pages": 1,
            "files": 3
          },
          "parts": [
            {
              "url": "guide/cite-index-part.json",
              "digest": {
                "sha256": "00"
              },
              "bytes": 7,
              "counts": {
                "pages": 1,
                "files": 3
              }
            }
          ],
          "sites": [
            {
              "url": "docs/cite-index.json",
              "digest": {
                "sha256": "00"
              },
              "bytes": 7
            }
          ]
        }

        """;

    private const string Part =
        """
        {
          "format": {
            "name": "cite-index-part",
            "version": "3.0"
          },
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
    public void A_root_that_was_read_is_written_with_the_same_bytes() =>
        Assert.Equal(Root, Encoding.UTF8.GetString(CiteIndexJson.Write(CiteIndexJson.Read(Encoding.UTF8.GetBytes(Root), out _)!)));

    [Fact]
    public void A_part_that_was_read_is_written_with_the_same_bytes() =>
        Assert.Equal(Part, Encoding.UTF8.GetString(CiteIndexJson.Write(CiteIndexJson.ReadPart(Encoding.UTF8.GetBytes(Part), out _)!)));

    [Theory]
    [InlineData("cite-index-part.json", 0, "cite-index-part-0.json")]
    [InlineData("sitemap.xml", 12, "sitemap-12.xml")]
    public void A_piece_has_the_name_of_its_file_and_its_number(string file, int number, string piece)
    {
        Assert.Equal(piece, CiteIndexNames.Piece(file, number));
        Assert.True(CiteIndexNames.IsPiece(piece, file));
    }

    [Theory]
    [InlineData("cite-index.json")]
    [InlineData("cite-index-.json")]
    [InlineData("cite-index-1.xml")]
    [InlineData("cite-index-a.json")]
    [InlineData("cite-index-part.json")]
    [InlineData("cite-index.schema.json")]
    public void Another_name_is_no_piece(string file) => Assert.False(CiteIndexNames.IsPiece(file, CiteIndexNames.Root));

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"parts":[]}""")]
    [InlineData("""{HEAD}""")]
    [InlineData("""{HEAD,"parts":[null]}""")]
    [InlineData("""{HEAD,"parts":[{"url":"a","digest":{},"bytes":1}]}""")]
    [InlineData("""{HEAD,"parts":[{"url":null,"digest":{},"bytes":1,"counts":{"pages":0,"files":0}}]}""")]
    public void What_is_no_root_is_refused_in_words(string json)
    {
        const string head = """
            "format":{"name":"cite-index","version":"3.0"},"generator":{"name":"Site","version":"1"},"asOf":"2026-11-24",
            "counts":{"pages":0,"files":0}
            """;
        Assert.Null(CiteIndexJson.Read(Encoding.UTF8.GetBytes(json.Replace("HEAD", head, StringComparison.Ordinal)), out var problem));
        Assert.NotEmpty(problem!.Message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"linkset":[],"files":[]}""")]
    [InlineData("""{HEAD"linkset":[null],"files":[]}""")]
    [InlineData("""{HEAD"linkset":[],"files":[{"url":null,"digest":{},"bytes":1}]}""")]
    [InlineData("""{HEAD"linkset":[],"files":[{"url":"a","digest":{},"bytes":1e400}]}""")]
    public void What_is_no_part_is_refused_in_words(string json)
    {
        const string head = """
            "format":{"name":"cite-index-part","version":"3.0"},
            """;
        Assert.Null(CiteIndexJson.ReadPart(Encoding.UTF8.GetBytes(json.Replace("HEAD", head, StringComparison.Ordinal)), out var problem));
        Assert.NotEmpty(problem!.Message);
    }
}
