using Jint;
using Site.CostModel.JavaScript;
using Site.Theme.Bundling;

namespace Site.Theme.Tests;

public sealed class ScriptMinifierTests
{
    [Theory]
    [InlineData("const long = 1; export const out = long + 2;", "export const out=1+2;\n")]
    [InlineData("// a comment\nexport const f = (long, other = long) => long - -other; /* another */", "export const f=(a,b=a)=>a- -b;\n")]
    [InlineData(
        "export const f = ({ long, x: { y }, ...rest }) => ({ long, y, rest });",
        "export const f=({long:a,x:{y:b},...c})=>({long:a,y:b,rest:c});\n")]
    [InlineData("export const f = ({ long = 1 }) => long.long[long];", "export const f=({long:a=1})=>a.long[a];\n")]
    [InlineData("export const f = (long) => `one  ${ long } // two`;", "export const f=a=>`one  ${a} // two`;\n")]
    [InlineData("export const f = (t) => t.replace(/[ /]/g, \"  //  \");", "export const f=a=>a.replace(/[ /]/g,\"  //  \");\n")]
    [InlineData(
        "export class C { #x = 1; get long() { const long = this.#x; return long; } }",
        "export class C{#a=1;get long(){let a=this.#a;return a}}\n")]
    [InlineData(
        "import { Long } from \"./x.js\"; export { Long }; export const f = (a) => Long(a);",
        "import{Long}from\"./x.js\";export{Long};export const f=a=>Long(a);\n")]
    [InlineData("export const n = [0.5, 0, 10, 1000000, 1e-7, 0.50, -0.25, 120000];", "export const n=[.5,0,10,1e6,1e-7,.50,-.25,12e4];\n")]
    [InlineData(
        "export const f = (value) => { for (const key in value) if (typeof key) return void key; };",
        "export const f=a=>{for(let b in a)if(typeof b)return void b};\n")]
    [InlineData("const size = 640; export const f = (x) => x + size;", "export const f=a=>a+640;\n")]
    [InlineData(
        "const half = 0.5, many = 1000000; export const f = () => { return half * many; };",
        "export const f=()=>{return.5*1e6};\n")]
    [InlineData("const size = 640; export const f = { size };", "export const f={size:640};\n")]
    [InlineData("const size = 640; export const f = (size) => size;", "const a=640;export const f=a=>a;\n")]
    [InlineData("const size = 640; export const f = () => size.toFixed();", "const a=640;export const f=()=>a.toFixed();\n")]
    [InlineData("export const size = 640; export const f = () => size;", "export const size=640;export const f=()=>size;\n")]
    [InlineData("let count = 1; export const f = () => count++;", "let a=1;export const f=()=>a++;\n")]
    public void Only_what_others_know_keeps_its_name(string module, string expected) =>
        Assert.Equal(expected, ScriptMinifier.Minify(module));

    [Fact]
    public void A_local_name_never_hides_a_global_or_a_name_of_the_module()
    {
        const string Module = "const one = (p) => p + a.x; const two = (q, r) => one(q) + r; export const out = [two(1, 2)];";
        using var engine = new Engine();
        engine.SetValue("a", new { x = 10 });
        engine.Modules.Add("m", ScriptMinifier.Minify(Module));
        Assert.Equal(13, engine.Modules.Import("m").Get("out").AsArray()[0].AsNumber());
    }

    [Fact]
    public void Minifying_twice_changes_nothing_more()
    {
        var once = ScriptMinifier.Minify(RuntimeScript.Module());
        Assert.Equal(once.Length, ScriptMinifier.Minify(once).Length);
    }
}
