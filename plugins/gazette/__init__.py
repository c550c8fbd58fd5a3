"""Bảng Vàng: the Procuracy's news and honours, from files to a published site."""
