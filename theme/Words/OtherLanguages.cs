namespace Site.Theme.Words;

/// <summary>What the frame says in Chinese and Arabic.</summary>
internal static class OtherLanguages
{
    public static FrameWords Chinese { get; } = new()
    {
        Search = "搜索",
        Text = "文本：",
        Licence = "许可证",
        SourceOfSite = "本站源代码",
        EditPage = "编辑此页",
        Feed = "更新订阅",
        RestsOn = "本站的依据",
        EveryPrice = "所有价格",
        NoCookies = "不使用 Cookie，不加载外部脚本",
        Pages = "页面",
        Menu = "菜单",
        OnThisPage = "本页内容",
        WhereThisPageIs = "本页所在位置",
        PreviousAndNext = "上一页和下一页",
        Previous = "上一页",
        Next = "下一页",
        AllPages = "所有页面",
        NotFound = "找不到页面",
        NoPageHere = "此地址没有页面，它可能已被移动。",
        ToTheStart = "返回首页",
        Moved = "此页已移动",
        ForScripts =
        [
            "配色", "本节链接", "复制", "已复制", "已选中", "搜索本站", "结果", "论断", "来源", "没有找到。请减少词语或换一种写法。", "## 条中最相关的 # 条", "# 条结果",
            "1 条结果", "无法加载搜索。您是否在线？", "Esc：关闭搜索",
        ],
    };

    public static FrameWords Arabic { get; } = new()
    {
        Search = "بحث",
        Text = "النص:",
        Licence = "الرخصة",
        SourceOfSite = "مصدر هذا الموقع",
        EditPage = "حرّر هذه الصفحة",
        Feed = "خلاصة التغييرات",
        RestsOn = "ما يستند إليه هذا الموقع",
        EveryPrice = "كل الأسعار",
        NoCookies = "لا ملفات ارتباط ولا نصوص برمجية من خارج الموقع",
        Pages = "الصفحات",
        Menu = "القائمة",
        OnThisPage = "في هذه الصفحة",
        WhereThisPageIs = "موضع هذه الصفحة",
        PreviousAndNext = "الصفحة السابقة والتالية",
        Previous = "السابق",
        Next = "التالي",
        AllPages = "كل الصفحات",
        NotFound = "الصفحة غير موجودة",
        NoPageHere = "لا توجد صفحة في هذا العنوان. ربما نُقلت.",
        ToTheStart = "إلى البداية",
        Moved = "نُقلت هذه الصفحة",
        ForScripts =
        [
            "الألوان", "رابط إلى هذا القسم", "نسخ", "نُسخ", "حُدّد", "ابحث في هذا الموقع", "الإجابات", "ادّعاء", "مصدر",
            "لم يُعثر على شيء. جرّب كلمات أقل أو كتابة أخرى.", "أفضل # من ##", "الإجابات: #", "إجابة واحدة",
            "تعذّر تحميل البحث. هل أنت متصل بالشبكة؟", "Esc: أغلق البحث",
        ],
    };
}
