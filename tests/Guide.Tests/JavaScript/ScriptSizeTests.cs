using System.IO.Compression;
using System.Text;
using Guide.Tests.Models;
using Site.CostModel.JavaScript;
using Site.Theme.Bundling;

namespace Guide.Tests.JavaScript;

public sealed class ScriptSizeTests
{
    [Theory]
    [MemberData(nameof(GuideData.ModelNames), MemberType = typeof(GuideData))]
    public void A_model_and_the_runtime_are_small_enough_to_be_loaded_at_a_touch(string name)
    {
        Assert.InRange(Compressed(RuntimeScript.Module()), 1, 6000);
        Assert.InRange(Compressed(ModelScript.For(GuideData.Models.Find(name)!)), 1, 9000);
    }

    private static long Compressed(string module)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(ScriptMinifier.Minify(module)));
        }

        return output.Length;
    }
}
