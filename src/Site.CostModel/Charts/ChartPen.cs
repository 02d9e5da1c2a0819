using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Uncertainty;

namespace Site.CostModel.Charts;

/// <summary>Draws one chart.</summary>
internal sealed class ChartPen
{
    private readonly ChartData _data;
    private readonly DisplayFormat _format;
    private readonly DisplayFormat _along;
    private readonly double _limit;
    private readonly ChartScale _x;
    private readonly ChartScale _y;
    private readonly double _left;
    private readonly List<double> _ticks;
    private readonly List<string> _tickLabels;
    private readonly SvgText _svg = new();
    private readonly List<LabelBox> _taken = [];

    public ChartPen(ChartData data)
    {
        _data = data;
        _format = data.Chart.Results[0].Format;
        _along = data.Chart.Format;
        _limit = data.Limit ?? double.NaN;
        var bands = data.Lines.SelectMany(l => l.Bands).Where(b => b is not null).ToList();
        var (low, high, isLogarithmic) = ChartDomain.Of(
            data.Chart.IsLogarithmic,
            data.Lines.SelectMany(l => l.Values).Select(Shown),
            bands.Select(b => Shown(b!.Low)),
            bands.Select(b => Shown(b!.High)));
        _y = new ChartScale(low, high, isLogarithmic, ChartLayout.PlotBottom, ChartLayout.PlotTop);
        _ticks = _y.Ticks();
        _tickLabels = _ticks.ConvertAll(t => _format.ShowTick(t));
        _left = (_tickLabels.Max(l => l.Length) * ChartLayout.Glyph) + ChartLayout.LabelsGap;
        _x = new ChartScale(
            ShownX(data.Chart.Points[0]),
            ShownX(data.Chart.Points[^1]),
            data.Chart.IsLogarithmic,
            _left,
            ChartLayout.PlotRight);
    }

    public string Draw()
    {
        DrawFrame();
        DrawAlong();
        DrawLimit();
        var isHere = _x.Contains(ShownX(_data.Current));
        if (isHere)
        {
            DrawHere();
        }

        DrawLines(isHere);
        return _svg.ToString();
    }

    private void DrawFrame()
    {
        if (ChartScale.IsDrawable(_limit) && ShownX(_limit) < _x.High)
        {
            var edge = _x.Place(ShownX(_limit));
            _svg.Rectangle("beyond", edge, ChartLayout.PlotTop, ChartLayout.PlotRight - edge, ChartLayout.PlotBottom - ChartLayout.PlotTop);
        }

        var across = $"H{SvgText.Number(ChartLayout.PlotRight)}";
        _svg.Path("grid", string.Concat(_ticks.Select(t => $"M{SvgText.Number(_left)} {SvgText.Number(_y.Place(t))}{across}")));
        _svg.Path("base", $"M{SvgText.Number(_left)} {SvgText.Number(_y.IsLogarithmic ? ChartLayout.PlotBottom : _y.Place(0))}{across}");
        for (var i = 0; i < _data.Lines.Length; i++)
        {
            _svg.Path($"band s{i}", SvgText.Area([.. _data.Lines[i].Bands.Select(Edge)]));
        }

        for (var i = 0; i < _ticks.Count; i++)
        {
            _svg.Text("tick", _left - ChartLayout.TickGap, _y.Place(_ticks[i]) + ChartLayout.TickDrop, "end", _tickLabels[i]);
        }

        _svg.Text("unit", 0, ChartLayout.UnitBaseline, "start", _data.Chart.Head);
    }

    private void DrawAlong()
    {
        var ticks = _x.Ticks();
        var labels = ticks.ConvertAll(t => _along.ShowTick(t));
        var every = (int)Math.Ceiling(ticks.Count * (labels.Max(l => l.Length) + 1) * ChartLayout.Glyph / (ChartLayout.PlotRight - _left));
        for (var i = 0; i < ticks.Count; i += every)
        {
            _svg.Text("tick", Within(_x.Place(ticks[i]), labels[i]), ChartLayout.PlotBottom + ChartLayout.AlongDrop, "middle", labels[i]);
        }

        var middle = Within((_left + ChartLayout.PlotRight) / 2, _data.Chart.Along);
        _svg.Text("axis", middle, ChartLayout.PlotBottom + ChartLayout.AxisDrop, "middle", _data.Chart.Along);
    }

    private void DrawLimit()
    {
        if (!ChartScale.IsDrawable(_limit) || ShownX(_limit) <= _x.Low || ShownX(_limit) >= _x.High)
        {
            return;
        }

        var edge = _x.Place(ShownX(_limit));
        var size = _data.LimitName.Length * ChartLayout.Glyph;
        var before = edge > (_left + ChartLayout.PlotRight) / 2;
        _svg.Path("limit", $"M{SvgText.Number(edge)} {SvgText.Number(ChartLayout.PlotTop)}V{SvgText.Number(ChartLayout.PlotBottom)}");
        var near = before ? edge - ChartLayout.LimitGap : edge + ChartLayout.LimitGap;
        var far = before ? near - size : near + size;
        _svg.Text("limit", near, ChartLayout.PlotTop + ChartLayout.LimitDrop, before ? "end" : "start", _data.LimitName);
        _taken.Add(new LabelBox(
            Math.Min(near, far),
            ChartLayout.PlotTop,
            Math.Max(near, far),
            ChartLayout.PlotTop + ChartLayout.LimitDepth));
    }

    private void DrawHere()
    {
        var edge = _x.Place(ShownX(_data.Current));
        var words = _along.Show(_data.Current);
        var top = ChartLayout.PlotTop - ChartLayout.HereRise;
        _svg.Path("here", $"M{SvgText.Number(edge)} {SvgText.Number(top)}V{SvgText.Number(ChartLayout.PlotBottom)}");
        _svg.Text("here", Within(edge, words), ChartLayout.PlotTop - ChartLayout.HereGap, "middle", words);
    }

    private void DrawLines(bool isHere)
    {
        var lines = _data.Lines.Select(l => new DrawnLine([.. l.Values.Select(Point)])).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            _svg.Path($"line s{i}", SvgText.Line(lines[i]));
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (isHere && ChartScale.IsDrawable(_data.Lines[i].Here))
            {
                _svg.Circle($"dot s{i}", _x.Place(ShownX(_data.Current)), _y.Place(Shown(_data.Lines[i].Here)), ChartLayout.DotRadius);
            }
        }

        var names = _data.Chart.Names;
        var labels = new ChartLabels(lines, _left, _taken);
        for (var i = 0; lines.Count > 1 && i < lines.Count; i++)
        {
            var name = names[i];
            var (x, y) = labels.Place(i, name);
            _svg.Text($"name s{i}", x, y, "middle", name);
        }
    }

    /// <summary>The middle of some words, moved so that they stay on the drawing.</summary>
    private static double Within(double middle, string words)
    {
        var half = Math.Min(words.Length * ChartLayout.Glyph, ChartLayout.Width) / 2;
        return ChartDrawing.Clamp(middle, half, ChartLayout.Width - half);
    }

    private (double X, double Y)? Point(double value, int point) =>
        ChartScale.IsDrawable(value) ? (_x.Place(ShownX(_data.Chart.Points[point])), _y.Place(Shown(value))) : null;

    private (double X, double Upper, double Lower)? Edge(Band? band, int point) =>
        band is null ? null : (_x.Place(ShownX(_data.Chart.Points[point])), _y.Place(Shown(band.High)), _y.Place(Shown(band.Low)));

    private double Shown(double value) => value * _format.Multiply / _format.Divide;

    private double ShownX(double value) => value * _along.Multiply / _along.Divide;
}
