"""How forms are drawn: every field with its label, help and errors by one template, whoever wrote the form."""

from __future__ import annotations

from allauth.account.forms import LoginForm
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _


class OfficeRenderer(TemplatesSetting):
    """`{{ form }}` draws all fields, `{{ field.as_field_group }}` one of them."""

    form_template_name = "office/components/form.html"
    field_template_name = "office/components/field.html"


class SignInForm(LoginForm):
    """The sign-in library's form in our words, labels instead of placeholders."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, label in (("login", _("Tên đăng nhập")), ("password", _("Mật khẩu"))):
            self.fields[name].label = label
            self.fields[name].widget.attrs.pop("placeholder", None)
        self.fields["login"].widget.attrs |= {"autocapitalize": "none", "autofocus": True}
