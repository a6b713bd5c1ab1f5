using AngleSharp.Html.Parser;
using NecPublish.Model.Html;

namespace NecPublish.Importing.Html;

/// <summary>The parser's errors, in our words.</summary>
internal static class PageFaults
{
    /// <summary>Null for what changes nothing that a reader is told: a doctype, a comment's end, a character reference.</summary>
    public static HtmlFaultKind? KindOf(HtmlParseError error) =>
        error switch
        {
            HtmlParseError.AttributeDuplicateOmitted => HtmlFaultKind.DuplicateAttribute,
            HtmlParseError.AttributeNameInvalid
            or HtmlParseError.AttributeValueInvalid
            or HtmlParseError.AttributeNameExpected
            or HtmlParseError.DoubleQuotationMarkUnexpected
            or HtmlParseError.SingleQuotationMarkUnexpected
            or HtmlParseError.EndTagCannotHaveAttributes => HtmlFaultKind.BadAttribute,
            HtmlParseError.TagDoesNotMatchCurrentNode
            or HtmlParseError.TagClosingMismatch
            or HtmlParseError.TagCannotStartHere
            or HtmlParseError.TagCannotEndHere
            or HtmlParseError.TagInappropriate
            or HtmlParseError.TagMustBeInHead
            or HtmlParseError.AnchorNested
            or HtmlParseError.HeadingNested
            or HtmlParseError.TableNesting
            or HtmlParseError.SelectNesting
            or HtmlParseError.IllegalElementInTableDetected
            or HtmlParseError.IllegalElementInSelectDetected
            or HtmlParseError.FormAlreadyOpen
            or HtmlParseError.FormInappropriate
            or HtmlParseError.HeadTagMisplaced
            or HtmlParseError.HtmlTagMisplaced
            or HtmlParseError.BodyTagMisplaced => HtmlFaultKind.Nesting,
            HtmlParseError.ParagraphNotInScope
            or HtmlParseError.BlockNotInScope
            or HtmlParseError.HeadingNotInScope
            or HtmlParseError.ListItemNotInScope
            or HtmlParseError.FormNotInScope
            or HtmlParseError.ObjectNotInScope
            or HtmlParseError.TableNotInScope
            or HtmlParseError.TableRowNotInScope
            or HtmlParseError.TableCellNotInScope
            or HtmlParseError.TableSectionNotInScope
            or HtmlParseError.CaptionNotInScope
            or HtmlParseError.SelectNotInScope
            or HtmlParseError.ElementNotInScope
            or HtmlParseError.FormattingElementNotFound
            or HtmlParseError.ItemNotFound => HtmlFaultKind.NotOpened,
            HtmlParseError.EOF or HtmlParseError.BodyClosedWrong or HtmlParseError.FormClosedWrong or HtmlParseError.TagClosedWrong or HtmlParseError.TagCannotBeSelfClosed => HtmlFaultKind.NotClosed,
            _ => null,
        };
}
