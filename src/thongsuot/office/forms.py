"""How forms are drawn: every field with its label, help and errors by one template, whoever wrote the form."""

from __future__ import annotations

from django.forms.renderers import TemplatesSetting


class OfficeRenderer(TemplatesSetting):
    """`{{ form }}` draws all fields, `{{ field.as_field_group }}` one of them."""

    form_template_name = "office/components/form.html"
    field_template_name = "office/components/field.html"
